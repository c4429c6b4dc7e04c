package org.cahiers.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The words of the interface: {@code messages/<room>_<language>.properties}, UTF-8, keys starting
 * with the room's name.
 */
@ApplicationScoped
public class Messages {

  @Inject private ServletContext context;

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  @PostConstruct
  void load() {
    for (Language language : Language.values()) {
      Map<String, String> all = new HashMap<>();
      for (String path : context.getResourcePaths("/WEB-INF/classes/messages/"))
        if (path.endsWith("_" + language.code() + ".properties")) read(path, all);
      texts.put(language, all);
    }
  }

  private void read(String path, Map<String, String> into) {
    Properties properties = new Properties();
    try (InputStream stream = context.getResourceAsStream(path);
        InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    properties.forEach((key, value) -> into.put(key.toString(), value.toString()));
  }

  /** The text of a key; a missing key shows as itself between question marks, and fails a test. */
  public String text(Language language, String key) {
    return texts.get(language).getOrDefault(key, "???" + key + "???");
  }

  public boolean has(Language language, String key) {
    return texts.get(language).containsKey(key);
  }

  /** A text with {0}, {1}, … filled in, numbers in the form of the language. */
  public String text(Language language, String key, Object... values) {
    return new MessageFormat(text(language, key), language.locale()).format(values);
  }

  /**
   * A text about a number: {@code key.none} (if there is one), {@code key.one} or {@code
   * key.other}, with {0} the number. In French, 0 and 1 are singular.
   */
  public String count(Language language, String key, long number) {
    if (number == 0 && has(language, key + ".none")) return text(language, key + ".none");
    boolean one = language == Language.FRENCH ? number < 2 : number == 1;
    return text(language, key + (one ? ".one" : ".other"), number);
  }
}
