package org.cahiers.synthesis.writing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Sentence;

/** Adds a source to a text, or takes one from a sentence. */
public final class Citing {

  private Citing() {}

  /** The text with one more sentence at its end: the cited passage, word for word. */
  public static List<Sentence> quote(List<Sentence> sentences, Citation citation, String passage) {
    List<Sentence> result = new ArrayList<>(sentences);
    Sentence quoted = new Sentence(passage, List.of(citation), true);
    if (!result.contains(quoted)) result.add(quoted);
    return result;
  }

  /**
   * The text with a further source of a sentence. A sentence that had none is adapted from it, for
   * nobody said it in these words.
   *
   * @param at index of the sentence
   */
  public static List<Sentence> support(List<Sentence> sentences, int at, Citation citation) {
    Sentence old = sentences.get(at);
    LinkedHashSet<Citation> citations = new LinkedHashSet<>(old.citations());
    citations.add(citation);
    return with(sentences, at, new Sentence(old.text(), List.copyOf(citations), old.verbatim()));
  }

  /** The text without a source of a sentence; the words stay and are adapted, or the team's own. */
  public static List<Sentence> release(List<Sentence> sentences, int at, Citation citation) {
    Sentence old = sentences.get(at);
    List<Citation> left = old.citations().stream().filter(c -> !c.equals(citation)).toList();
    boolean verbatim =
        old.verbatim() && !left.isEmpty() && left.getFirst().equals(old.citations().getFirst());
    return with(sentences, at, new Sentence(old.text(), left, verbatim));
  }

  private static List<Sentence> with(List<Sentence> sentences, int at, Sentence fresh) {
    List<Sentence> result = new ArrayList<>(sentences);
    result.set(at, fresh);
    return result;
  }
}
