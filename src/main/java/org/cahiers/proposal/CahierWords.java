package org.cahiers.proposal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * What a cahier says that nobody contributed, in its language. Kept apart from the messages of the
 * pages, since the command line writes cahiers without a server.
 */
final class CahierWords {

  private static final int METHOD = 4;

  private final Properties words = new Properties();
  private final NumberFormat numbers;

  /**
   * @param language {@code fr} or {@code en}
   */
  CahierWords(String language) {
    String name = "cahier_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            CahierWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    numbers = NumberFormat.getIntegerInstance(language.equals("fr") ? Locale.FRANCE : Locale.UK);
  }

  /** The phrase with its values; numbers in the reader's form. */
  String say(String key, Object... values) {
    String phrase = words.getProperty(key);
    if (phrase == null) throw new IllegalArgumentException("there is no phrase " + key);
    for (int i = 0; i < values.length; i++) {
      String value =
          values[i] instanceof Number number ? numbers.format(number) : String.valueOf(values[i]);
      phrase = phrase.replace("{" + i + "}", value);
    }
    return phrase;
  }

  /** How the text came about, in paragraphs. */
  List<String> method() {
    return IntStream.rangeClosed(1, METHOD).mapToObj(i -> say("method." + i)).toList();
  }
}
