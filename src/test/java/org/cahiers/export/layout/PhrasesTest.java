package org.cahiers.export.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cahiers.export.Cahier;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  @Test
  void bothLanguagesHaveTheSamePhrasesWithTheSameArguments() throws IOException {
    assertEquals(arguments("fr"), arguments("en"));
  }

  @Test
  void numbersAreInTheReadersForm() {
    assertEquals("1,234 contributions", new Phrases("en").count("size", 1234));
    assertEquals(
        "1 234 contributions", new Phrases("fr").count("size", 1234).replace('\u202f', ' '));
    assertEquals("1 contribution", new Phrases("fr").count("size", 1));
    assertEquals("12%", new Phrases("en").percent(.123));
  }

  @Test
  void aPhraseThatDoesNotExistIsABug() {
    assertThrows(IllegalArgumentException.class, () -> new Phrases("en").say("nothing"));
  }

  private static Map<String, String> arguments(String language) throws IOException {
    Properties phrases = new Properties();
    try (var reader =
        new InputStreamReader(
            Cahier.class.getResourceAsStream("cahier_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      phrases.load(reader);
    }
    return phrases.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key -> phrases.getProperty(key).replaceAll("[^{}0-9]|(?<!\\{)\\d", ""),
                (a, b) -> a,
                TreeMap::new));
  }
}
