package org.cahiers.proposal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contribution beyond its scores.
 *
 * @param fate end of message keys: {@code proposal} (its words stand in published proposals),
 *     {@code synthesis} (in a synthesis being written or published), {@code minority}, {@code
 *     left-out} (the team read it and said why), {@code grouped}, {@code none} (not taken up so
 *     far), or {@code unknown} where nothing was written of the debate yet
 * @param proposals whose version in force cites it
 * @param paragraphs of the newest synthesis that cite it
 * @param synthesis page of that synthesis, null where there is none
 * @param reason in the words of the team, for {@code left-out}
 * @param topic label of its topic, null where it has none
 */
public record Trace(
    String fate,
    List<InProposal> proposals,
    List<InParagraph> paragraphs,
    @Nullable String synthesis,
    @Nullable String reason,
    @Nullable String topic) {

  /** A proposal that cites it, with the sentences that do. */
  public record InProposal(long number, String title, String language, List<Cited> sentences) {
    public String address() {
      return "/proposals/" + number;
    }
  }

  /**
   * A sentence that rests on it.
   *
   * @param number in reading order from 1; 0 for the title
   * @param how end of message keys: {@code verbatim} (its exact words), {@code echoed} (another
   *     says nearly the same and is quoted), {@code adapted}
   */
  public record Cited(int number, String text, String how) {}

  /** A paragraph of a synthesis that cites it. */
  public record InParagraph(long number, String slug) {
    public String address() {
      return "/debates/" + slug + "/synthesis/paragraphs/" + number;
    }
  }
}
