package org.cahiers.synthesis.writing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Sentence;

/**
 * Brings together what two people made of the same text at the same time.
 *
 * <p>The unit is the sentence: what one changed and the other left alone is taken from the one;
 * sentences that both added at the same place stand one after the other; sources that both added to
 * the same sentence are united. Only where both put different words in the place of the same
 * sentence there is a collision: two people's words are never blended inside one sentence.
 *
 * @see <a href="https://www.cis.upenn.edu/~bcpierce/papers/diff3-short.pdf">Khanna, Kunal and
 *     Pierce 2007, A Formal Investigation of Diff3</a>
 */
public final class ThreeWay {

  /** Sentences {@code from} to {@code to} of the base are now others. */
  private record Change(int from, int to, List<Sentence> fresh) {

    boolean meets(Change other) {
      if (from == to && other.from == other.to) return false;
      if (from == to) return other.from < from && from < other.to;
      if (other.from == other.to) return from < other.from && other.from < to;
      return from < other.to && other.from < to;
    }
  }

  private final List<Sentence> base;

  private ThreeWay(List<Sentence> base) {
    this.base = base;
  }

  /**
   * The text with the changes of both.
   *
   * @param base what both had before their eyes
   * @param first whose additions come first where both added at the same place
   * @return empty on collision
   */
  public static Optional<List<Sentence>> merge(
      List<Sentence> base, List<Sentence> first, List<Sentence> second) {
    return new ThreeWay(base).merge(first, second);
  }

  /** Whether both put something into the same place of a text. */
  public static boolean collide(List<Sentence> base, List<Sentence> first, List<Sentence> second) {
    List<Change> one = changes(base, first);
    List<Change> two = changes(base, second);
    return merge(base, first, second).isEmpty()
        || one.stream().anyMatch(a -> two.stream().anyMatch(b -> samePlace(a, b)));
  }

  private static boolean samePlace(Change a, Change b) {
    return a.from == b.from && a.from == a.to && b.from == b.to;
  }

  private Optional<List<Sentence>> merge(List<Sentence> first, List<Sentence> second) {
    List<Change> mine = changes(base, first);
    List<Change> theirs = new ArrayList<>(changes(base, second));
    List<Change> all = new ArrayList<>();
    for (Change change : mine) {
      Optional<Change> met = theirs.stream().filter(change::meets).findFirst();
      if (met.isEmpty()) {
        if (theirs.contains(change)) theirs.remove(change);
        all.add(change);
        continue;
      }
      Optional<Change> both = both(change, met.get());
      if (both.isEmpty()) return Optional.empty();
      theirs.remove(met.get());
      all.add(both.get());
    }
    all.addAll(theirs);
    return clash(all) ? Optional.empty() : Optional.of(apply(all));
  }

  /** Two changes of the same stretch that only added or took sources, or that are the same. */
  private Optional<Change> both(Change a, Change b) {
    if (a.equals(b)) return Optional.of(a);
    if (a.from != b.from || a.to != b.to || !sameWords(a) || !sameWords(b)) return Optional.empty();
    List<Sentence> united = new ArrayList<>();
    for (int i = a.from; i < a.to; i++) {
      int at = i - a.from;
      united.add(united(base.get(i), a.fresh.get(at), b.fresh.get(at)));
    }
    return Optional.of(new Change(a.from, a.to, united));
  }

  private boolean sameWords(Change change) {
    if (change.fresh.size() != change.to - change.from) return false;
    for (int i = change.from; i < change.to; i++)
      if (!base.get(i).text().equals(change.fresh.get(i - change.from).text())) return false;
    return true;
  }

  private static Sentence united(Sentence base, Sentence a, Sentence b) {
    LinkedHashSet<Citation> citations = new LinkedHashSet<>(a.citations());
    citations.addAll(b.citations());
    for (Citation old : base.citations())
      if (!a.citations().contains(old) || !b.citations().contains(old)) citations.remove(old);
    return new Sentence(
        base.text(),
        List.copyOf(citations),
        a.verbatim() && b.verbatim(),
        citations.isEmpty() ? base.hand() : null);
  }

  private static boolean clash(List<Change> changes) {
    for (int i = 0; i < changes.size(); i++)
      for (int j = i + 1; j < changes.size(); j++)
        if (changes.get(i).meets(changes.get(j))) return true;
    return false;
  }

  private List<Sentence> apply(List<Change> changes) {
    changes.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
    List<Sentence> result = new ArrayList<>();
    int place = 0;
    for (Change change : changes) {
      result.addAll(base.subList(place, change.from));
      result.addAll(change.fresh);
      place = change.to;
    }
    result.addAll(base.subList(place, base.size()));
    return result;
  }

  private static List<Change> changes(List<Sentence> base, List<Sentence> other) {
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<Sentence> delta : DiffUtils.diff(base, other).getDeltas()) {
      int from = delta.getSource().getPosition();
      changes.add(new Change(from, from + delta.getSource().size(), delta.getTarget().getLines()));
    }
    return changes;
  }
}
