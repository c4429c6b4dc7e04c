package org.cahiers.synthesis.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Sentence;

/**
 * Takes a contribution out of a text, since its author withdrew it or a moderator hid it.
 *
 * <p>Words that were cut from it go with it: where others said nearly the same, the next of them is
 * quoted instead. A sentence that rested on it alone goes too, since without its source it would
 * pass for words of the team.
 */
public final class Removal {

  private Removal() {}

  /** Whether a text cites a contribution. */
  public static boolean concerns(List<Sentence> sentences, String contribution) {
    return sentences.stream().anyMatch(sentence -> cites(sentence, contribution));
  }

  /**
   * The text without the contribution.
   *
   * @param passage the characters that a citation points to
   */
  public static List<Sentence> without(
      List<Sentence> sentences, String contribution, Function<Citation, String> passage) {
    List<Sentence> result = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (!cites(sentence, contribution)) {
        result.add(sentence);
        continue;
      }
      List<Citation> left =
          sentence.citations().stream()
              .filter(citation -> !citation.contribution().equals(contribution))
              .toList();
      if (left.isEmpty()) continue;
      boolean quoted =
          sentence.verbatim() && !left.getFirst().equals(sentence.citations().getFirst());
      result.add(
          new Sentence(
              quoted ? passage.apply(left.getFirst()) : sentence.text(),
              left,
              sentence.verbatim()));
    }
    return result;
  }

  private static boolean cites(Sentence sentence, String contribution) {
    return sentence.citations().stream().anyMatch(c -> c.contribution().equals(contribution));
  }
}
