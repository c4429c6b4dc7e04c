package org.cahiers.contribution;

import java.text.Normalizer;

/**
 * Text as it is stored: one form of each character, one kind of line break, no invisible control
 * characters.
 */
final class PlainText {

  private PlainText() {}

  /** For a text of several lines. */
  static String lines(String typed) {
    String text =
        Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
    text =
        text.replaceAll(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\u200B\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]", "");
    return text.replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip();
  }

  /** For a text of one line. */
  static String line(String typed) {
    return lines(typed).replaceAll("\\s+", " ");
  }
}
