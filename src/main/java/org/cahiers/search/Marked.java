package org.cahiers.search;

import java.util.List;

/**
 * A passage with what was found in it.
 *
 * @param parts in order; together they are the passage, character by character
 */
public record Marked(List<Part> parts) {

  /**
   * @param found whether it is (part of) what was looked for
   */
  public record Part(String text, boolean found) {}

  public Marked {
    parts = List.copyOf(parts);
  }

  static Marked plain(String text) {
    return new Marked(text.isEmpty() ? List.of() : List.of(new Part(text, false)));
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) text.append(part.text());
    return text.toString();
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Escaped HTML with what was found in {@code <mark>}. */
  public String html() {
    StringBuilder html = new StringBuilder();
    for (Part part : parts) {
      if (part.found()) html.append("<mark>");
      escape(part.text(), html);
      if (part.found()) html.append("</mark>");
    }
    return html.toString();
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
