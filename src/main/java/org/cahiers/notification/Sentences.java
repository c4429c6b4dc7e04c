package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Messages;

/** The sentence of a piece of news in the language of whoever reads it. */
@ApplicationScoped
class Sentences {

  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

  @Inject private Messages messages;

  /** A name without a value stays empty: old news must be readable after a sentence has changed. */
  String of(Language language, String kind, String detail) {
    return fill(messages.text(language, kind), json(detail));
  }

  static String fill(String sentence, JsonObject values) {
    return NAME.matcher(sentence)
        .replaceAll(name -> Matcher.quoteReplacement(values.getString(name.group(1), "")));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
