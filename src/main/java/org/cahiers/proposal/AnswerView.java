package org.cahiers.proposal;

import java.time.Instant;
import org.cahiers.platform.TextDifference;
import org.jspecify.annotations.Nullable;

/**
 * A version of the official answer to a proposal.
 *
 * @param answersVersion version of the proposal that was answered
 * @param position end of message keys
 * @param french Markdown, null if there is none
 * @param adopted the measures as they are taken up, where the answer changes them
 * @param measures the measures as the contributors wrote them, in the version that was answered
 */
public record AnswerView(
    int version,
    int answersVersion,
    String position,
    @Nullable String french,
    @Nullable String english,
    @Nullable String adopted,
    String measures,
    String by,
    Instant at) {

  /** The text in a language, else in the other one. */
  public String text(String language) {
    String wanted = language.equals("fr") ? french : english;
    String other = language.equals("fr") ? english : french;
    return wanted != null ? wanted : other == null ? "" : other;
  }

  /** Language of {@link #text}. */
  public String languageOf(String language) {
    boolean french = language.equals("fr");
    boolean there = (french ? this.french : english) != null;
    return there == french ? "fr" : "en";
  }

  /** What the answer changes in the measures; nothing where it changes nothing. */
  public TextDifference changes() {
    return TextDifference.between(measures, adopted == null ? measures : adopted);
  }
}
