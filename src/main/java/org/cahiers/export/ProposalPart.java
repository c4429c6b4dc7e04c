package org.cahiers.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and all that belongs to it.
 *
 * @param number as readers know it, above 0
 * @param support who stands behind it
 * @param diversity of its contributors; null where they are fewer than {@link
 *     Diversity#FEWEST_PEOPLE}, or nothing is known of them
 * @param coAuthors names, in the order to be shown
 * @param dissents of members of the synthesis
 * @param answers official ones, newest last
 * @param edition under which it was published; null for a draft
 * @param errata oldest first
 */
public record ProposalPart(
    long number,
    ProposalText text,
    Support support,
    @Nullable Diversity diversity,
    List<String> coAuthors,
    List<Dissent> dissents,
    List<AnswerPart> answers,
    @Nullable Edition edition,
    List<Erratum> errata) {

  /**
   * @throws IllegalArgumentException if the number is below 1
   */
  public ProposalPart {
    coAuthors = List.copyOf(coAuthors);
    dissents = List.copyOf(dissents);
    answers = List.copyOf(answers);
    errata = List.copyOf(errata);
    if (number < 1)
      throw new IllegalArgumentException("number is " + number + ", must be 1 or more");
  }
}
