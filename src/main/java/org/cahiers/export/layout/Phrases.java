package org.cahiers.export.layout;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.cahiers.export.Cahier;

/** The words of a cahier that nobody contributed, in one language. */
public final class Phrases {

  private final Properties phrases = new Properties();
  private final Locale locale;
  private final NumberFormat numbers;
  private final NumberFormat percents;
  private final NumberFormat means;

  /**
   * @param language {@code fr} or {@code en}
   */
  public Phrases(String language) {
    String name = "cahier_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(Cahier.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      phrases.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    locale = Locale.of(language);
    numbers = NumberFormat.getIntegerInstance(locale);
    percents = NumberFormat.getPercentInstance(locale);
    means = NumberFormat.getNumberInstance(locale);
    means.setMinimumFractionDigits(1);
    means.setMaximumFractionDigits(1);
  }

  /** Two letters. */
  String language() {
    return locale.getLanguage();
  }

  /** The phrase with its arguments; whole numbers in the reader's form. */
  public String say(String key, Object... arguments) {
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

  /**
   * The same in the singular where the language has it: for one, and in French for none.
   *
   * @param number first argument of the phrase
   * @param more the arguments that follow
   */
  public String count(String key, int number, Object... more) {
    boolean one = number == 1 || number == 0 && language().equals("fr");
    Object[] arguments = new Object[1 + more.length];
    arguments[0] = number;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return say(one ? key + ".one" : key, arguments);
  }

  /** For an enumerated value: {@code prefix.value}. */
  String say(String prefix, Enum<?> value) {
    return say(prefix + "." + value.name().toLowerCase(Locale.ROOT));
  }

  public String number(long value) {
    return numbers.format(value);
  }

  /** A share of 0 to 1. */
  public String percent(double share) {
    return percents.format(share);
  }

  /** A mean score. */
  String mean(double value) {
    return means.format(value);
  }

  String date(LocalDate date) {
    String pattern =
        locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1
            ? "d'er' MMMM uuuu"
            : "d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, locale).format(date);
  }
}
