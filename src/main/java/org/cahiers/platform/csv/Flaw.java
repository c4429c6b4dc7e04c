package org.cahiers.platform.csv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What is wrong with a file or a row of it. A page says it in the reader's language, the command
 * line in English.
 *
 * @param key of a message of the room that found it, as in {@code messages/ROOM_LANGUAGE}
 * @param values what stands in the file, for {0}, {1}, …
 */
public record Flaw(String key, List<String> values) {

  public Flaw {
    values = List.copyOf(values);
  }

  public static Flaw of(String key, Object... values) {
    return new Flaw(key, Stream.of(values).map(String::valueOf).toList());
  }

  /** The sentence in English: for the command line, which has no reader whose language it knows. */
  public String english() {
    String pattern = words(key.substring(0, key.indexOf('.'))).getProperty(key);
    if (pattern == null) throw new IllegalStateException("no words for " + key);
    return new MessageFormat(pattern, Locale.ENGLISH).format(values.toArray());
  }

  private static Properties words(String room) {
    Properties words = new Properties();
    String file = "/messages/" + room + "_en.properties";
    try (var reader =
        new InputStreamReader(Flaw.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return words;
  }
}
