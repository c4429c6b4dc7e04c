package org.cahiers.contribution.imports;

import java.util.List;
import org.cahiers.platform.csv.Flaw;
import org.cahiers.platform.csv.UnusableInput;

/**
 * What a file holds.
 *
 * @param leftOut rows that were left out on purpose: moderated away where they come from, or not
 *     about this
 * @param problems rows that cannot be used, at most {@link #MOST_PROBLEMS}; with any of them
 *     nothing is imported
 */
public record ImportFile(
    List<ImportedText> texts, List<ImportedVote> votes, int leftOut, List<Problem> problems) {

  public static final int MOST_PROBLEMS = 100;

  /**
   * Why a row cannot be used.
   *
   * @param line where the row begins, from 1; 0 for the file as a whole
   */
  public record Problem(long line, Flaw flaw) {

    public static Problem of(UnusableInput unusable) {
      return new Problem(
          unusable.line(),
          unusable
              .flaw()
              .orElseGet(() -> Flaw.of("contribution.import.other", unusable.getMessage())));
    }
  }

  public ImportFile {
    texts = List.copyOf(texts);
    votes = List.copyOf(votes);
    problems = List.copyOf(problems);
  }
}
