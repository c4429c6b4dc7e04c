package org.cahiers.synthesis.writing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.text.Words;
import org.cahiers.export.Sentence;

/**
 * Gives the sentences of an edited text back their sources.
 *
 * <ul>
 *   <li>A sentence that stands as before keeps its citations and stays verbatim if it was.
 *   <li>A changed one keeps the citations of those it took its words from, and is adapted.
 *   <li>Both halves of a split one keep them; a joined one has those of both.
 *   <li>One that took its words from none has no source: words of whoever wrote it.
 * </ul>
 *
 * <p>It took its words from a sentence that it replaces if they share a stem that is no stop word
 * and a quarter of the stems of either; from one elsewhere if they share two stems and half of
 * either. A full rewording at the same place is nobody's quotation any more: better a missing
 * source that is shown as missing than words that nobody said.
 */
public final class Rewriting {

  private static final double REPLACED = .25;
  private static final double ELSEWHERE = .5;
  private static final int SHARED_ELSEWHERE = 2;

  /** A sentence that was there before, with its distinct stems. */
  private record Old(Sentence sentence, String line, Set<String> stems) {}

  /** A sentence of which another took words, and how much of either. */
  private record Source(Old old, double share) {}

  private final List<Old> before;
  private final List<Old> pool;
  private final Words words;
  private final String language;

  private Rewriting(List<Sentence> before, List<Sentence> others, String language) {
    this.language = language;
    words = Words.of(language);
    this.before = before.stream().map(this::old).toList();
    pool = Stream.concat(this.before.stream(), others.stream().map(this::old)).toList();
  }

  private Old old(Sentence sentence) {
    return new Old(sentence, Lines.line(sentence), stems(sentence.text()));
  }

  private Set<String> stems(String text) {
    return new HashSet<>(words.stems(text));
  }

  /**
   * The sentences of an edited text.
   *
   * @param before what was edited
   * @param text what it is now, one sentence or more on each line
   * @param language of the text, ISO 639-1
   */
  public static List<Sentence> of(List<Sentence> before, String text, String language) {
    return of(before, List.of(), text, language);
  }

  /**
   * The sentences of a text that was written out of several.
   *
   * @param others sentences of other texts that lay beside it
   */
  public static List<Sentence> of(
      List<Sentence> before, Collection<Sentence> others, String text, String language) {
    return new Rewriting(before, List.copyOf(others), language).of(text);
  }

  private List<Sentence> of(String text) {
    List<String> fresh = Lines.cut(text, pool.stream().map(Old::line).toList(), language);
    List<List<Old>> replaced = replaced(fresh);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) sentences.add(sentence(fresh.get(i), replaced.get(i)));
    return sentences;
  }

  /** For each fresh line the sentences in whose place it stands. */
  private List<List<Old>> replaced(List<String> fresh) {
    List<List<Old>> replaced = new ArrayList<>();
    fresh.forEach(line -> replaced.add(List.of()));
    List<String> lines = before.stream().map(Old::line).toList();
    for (AbstractDelta<String> delta : DiffUtils.diff(lines, fresh).getDeltas()) {
      int from = delta.getSource().getPosition();
      List<Old> gone = before.subList(from, from + delta.getSource().size());
      int to = delta.getTarget().getPosition();
      for (int i = to; i < to + delta.getTarget().size(); i++) replaced.set(i, gone);
    }
    return replaced;
  }

  private Sentence sentence(String line, List<Old> replaced) {
    List<Old> same = pool.stream().filter(old -> old.line().equals(line)).toList();
    if (!same.isEmpty()) return unchanged(same);
    Set<String> stems = stems(line);
    LinkedHashSet<Citation> citations = new LinkedHashSet<>();
    pool.stream()
        .map(old -> source(old, stems, replaced.contains(old)))
        .filter(source -> source.share() > 0)
        .sorted(Comparator.comparingDouble(Source::share).reversed())
        .forEach(source -> citations.addAll(source.old().sentence().citations()));
    return new Sentence(line, List.copyOf(citations), false);
  }

  /** Said twice in the same words, it has the sources of both; a verbatim one comes first. */
  private static Sentence unchanged(List<Old> same) {
    Sentence first =
        same.stream()
            .map(Old::sentence)
            .filter(Sentence::verbatim)
            .findFirst()
            .orElse(same.getFirst().sentence());
    LinkedHashSet<Citation> citations = new LinkedHashSet<>(first.citations());
    same.forEach(old -> citations.addAll(old.sentence().citations()));
    return new Sentence(
        first.text(),
        List.copyOf(citations),
        first.verbatim(),
        citations.isEmpty() ? first.hand() : null);
  }

  private static Source source(Old old, Set<String> stems, boolean replaced) {
    long shared = stems.stream().filter(old.stems()::contains).count();
    if (shared < (replaced ? 1 : SHARED_ELSEWHERE)) return new Source(old, 0);
    double share = (double) shared / Math.min(stems.size(), old.stems().size());
    return new Source(old, share >= (replaced ? REPLACED : ELSEWHERE) ? share : 0);
  }
}
