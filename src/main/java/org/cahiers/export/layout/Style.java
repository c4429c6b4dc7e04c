package org.cahiers.export.layout;

import java.util.Locale;

/**
 * What a paragraph is. Templates name it {@code cahier-} and the name in lower case, with hyphens.
 */
public enum Style {
  COVER_TITLE,
  COVER_SUBTITLE,
  COVER_LINE,
  BODY,
  /** Facts about what stands above. */
  FACTS,
  /** Says what the next list is; no heading of the outline. */
  LABEL,
  ITEM,
  ANSWER,
  SOURCE,
  SOURCE_FACTS,
  SOURCE_TEXT,
  HASH;

  /** Its name in templates: a style of DOCX and ODT, a class of CSS. */
  public String template() {
    return "cahier-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
