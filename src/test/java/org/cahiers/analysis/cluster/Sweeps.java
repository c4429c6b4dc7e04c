package org.cahiers.analysis.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test of so many texts, topics, sweeps that draw and sweeps that take the best. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0} texts, {1} topics, {2} sweeps that draw, {3} that take the best")
@CsvSource({
  "40, 1, 2, 1",
  "40, 3, 0, 1",
  "40, 3, 0, 2",
  "40, 3, 0, 9",
  "40, 4, 1, 0",
  "40, 4, 3, 0",
  "40, 5, 3, 2",
  "40, 10, 2, 1",
  "40, 10, 6, 0",
  "40, 24, 4, 0",
  "40, 24, 0, 5",
  "40, 24, 5, 5",
  "5, 3, 40, 0"
})
@interface Sweeps {}
