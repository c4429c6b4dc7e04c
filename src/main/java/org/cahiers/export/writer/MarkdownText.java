package org.cahiers.export.writer;

import java.util.regex.Pattern;

/** Words of people inside Markdown (CommonMark): they read as written and format nothing. */
final class MarkdownText {

  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>|~#]");
  private static final Pattern LIST_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s)");
  private static final Pattern BULLET_START = Pattern.compile("^[-+=](?=\\s|$)");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp)(://)|(www)(\\.)");

  private MarkdownText() {}

  /** One line of plain text. */
  static String of(String text) {
    return start(piece(text.strip()));
  }

  /** A piece of a line. */
  static String piece(String text) {
    String line = text.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "");
    String escaped = SIGNS.matcher(line).replaceAll("\\\\$0").replace("&", "&amp;");
    // an address stays readable and is no link: what people post is not ours to recommend
    return ADDRESS
        .matcher(escaped)
        .replaceAll(found -> found.group().replace(":", "&#58;").replace(".", "&#46;"));
  }

  /** A whole line that must not begin a list. */
  static String start(String line) {
    String escaped = LIST_START.matcher(line.strip()).replaceFirst("$1\\\\$2");
    return BULLET_START.matcher(escaped).replaceFirst("\\\\$0");
  }
}
