package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PauseTest {

  private static final Pause PAUSE = new Pause(3, Duration.ofMinutes(15));

  @Test
  void thePauseBeginsAfterTheFreeFailuresAndDoublesWithEach() {
    List<Long> seconds =
        IntStream.rangeClosed(0, 8).mapToObj(n -> PAUSE.after(n).toSeconds()).toList();
    assertEquals(List.of(0L, 0L, 0L, 0L, 2L, 4L, 8L, 16L, 32L), seconds);
  }

  @Property
  void thePauseNeverShrinksAndNeverGrowsBeyondTheLongest(
      @ForAll @IntRange(max = 100_000) int failures) {
    assertTrue(PAUSE.after(failures + 1).compareTo(PAUSE.after(failures)) >= 0);
    assertTrue(PAUSE.after(failures).compareTo(PAUSE.longest()) <= 0);
  }

  @Test
  void aGuesserOfOneAccountGetsAboutAHundredTriesADay() {
    Duration spent = Duration.ZERO;
    int tries = 0;
    while (spent.compareTo(Duration.ofDays(1)) < 0) spent = spent.plus(PAUSE.after(++tries));
    assertTrue(tries < 120, tries + " tries");
  }
}
