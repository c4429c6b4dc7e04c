package org.cahiers.launcher;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The words of the cahier that nobody contributed, in one language (resources {@code
 * cahier_xx.properties}).
 */
final class Phrases {

  private final Properties phrases = new Properties();
  private final NumberFormat numbers;
  private final NumberFormat percents;

  /**
   * @param language {@code fr} or {@code en}
   */
  Phrases(String language) {
    String name = "cahier_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(Phrases.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      phrases.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Locale locale = Locale.of(language);
    numbers = NumberFormat.getIntegerInstance(locale);
    percents = NumberFormat.getPercentInstance(locale);
  }

  /** The phrase with its arguments; numbers in the reader's form. */
  String say(String key, Object... arguments) {
    String phrase = phrases.getProperty(key);
    if (phrase == null) throw new IllegalArgumentException("there is no phrase " + key);
    for (int i = 0; i < arguments.length; i++) {
      String argument =
          arguments[i] instanceof Number number
              ? numbers.format(number)
              : String.valueOf(arguments[i]);
      phrase = phrase.replace("{" + i + "}", argument);
    }
    return phrase;
  }

  /** The same in the singular for one. */
  String count(String key, int number) {
    return say(number == 1 ? key + ".one" : key, number);
  }

  String number(long value) {
    return numbers.format(value);
  }

  String percent(double share) {
    return percents.format(share);
  }
}
