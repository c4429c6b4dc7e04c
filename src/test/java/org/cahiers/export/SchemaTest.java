package org.cahiers.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema describes what is written. */
class SchemaTest {

  private final CahierSchema schema = CahierSchema.published();

  @ParameterizedTest
  @CsvSource({"1, fr, 7, 30", "2, en, 7, 30", "3, fr, 1, 1"})
  void whatIsWrittenIsAsTheSchemaSays(long seed, String language, int proposals, int sources)
      throws IOException {
    Cahier cahier = CahierFixture.cahier(seed, language, proposals, sources);
    byte[] json = CahiersTest.write(cahier, Format.JSON);
    assertEquals(List.of(), schema.errors(new ByteArrayInputStream(json)));
  }

  @Test
  void whatIsNotIsFound() {
    byte[] wrong = "{\"format\": \"cahier-2\", \"more\": 1}".getBytes(StandardCharsets.UTF_8);
    List<String> errors = schema.errors(new ByteArrayInputStream(wrong));
    assertTrue(errors.contains("$.format is not \"cahier-1\""), errors::toString);
    assertTrue(errors.contains("$.more is not foreseen"), errors::toString);
    assertTrue(errors.contains("$.receipt is missing"), errors::toString);
  }
}
