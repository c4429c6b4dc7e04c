package org.cahiers.analysis.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one person wrote, as every analysis reads it.
 *
 * @param id unique within an analysis
 * @param language ISO 639-1 code in lower case ({@code fr}, {@code en}, …), empty if unknown
 * @param title may be empty
 * @param text may be empty; offsets of sentences count from its start
 * @param support number of favourable votes, 0 or more
 * @param parent id of the contribution this one replies to, or null
 */
public record Contribution(
    String id,
    String language,
    String title,
    String text,
    double support,
    @Nullable String parent) {

  public Contribution {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    language = Language.code(language);
    if (!(support >= 0)) {
      throw new IllegalArgumentException("support is " + support + ", must be 0 or more");
    }
  }

  /** A contribution without votes that replies to nothing. */
  public static Contribution of(String id, String language, String title, String text) {
    return new Contribution(id, language, title, text, 0, null);
  }

  /** The same contribution in another language. */
  public Contribution in(String newLanguage) {
    return new Contribution(id, newLanguage, title, text, support, parent);
  }

  /** The same contribution under another title. */
  public Contribution titled(String newTitle) {
    return new Contribution(id, language, newTitle, text, support, parent);
  }

  /**
   * Title and text in one, parted by an empty line; for display and language detection, not for
   * offsets.
   */
  public String whole() {
    return title.isBlank() ? text : text.isBlank() ? title : title.strip() + "\n\n" + text;
  }
}
