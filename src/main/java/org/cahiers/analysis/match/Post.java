package org.cahiers.analysis.match;

import java.util.Objects;
import org.cahiers.analysis.text.Language;

/**
 * A text to be compared.
 *
 * @param id unique among the posts of an index
 * @param language ISO 639-1 code, empty if unknown
 * @param title may be empty
 * @param text may be empty
 * @param place what the author chose, empty if nothing: a candidate of another place is worth a
 *     fifth, one without a place all
 * @param candidate whether it may be an answer; other posts only lend what they are like
 */
public record Post(
    String id, String language, String title, String text, String place, boolean candidate) {

  public Post {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(place, "place");
    language = Language.code(language);
  }

  /** A post that may be an answer, anywhere. */
  public static Post of(String id, String language, String title, String text) {
    return new Post(id, language, title, text, "", true);
  }
}
