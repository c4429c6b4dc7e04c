package org.cahiers.analysis.draft;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whom the chosen sentences would silence: the opinion groups that have less than a third of the
 * voices; where nobody has a group, the best-ranked of the quarter of voices that they cover least.
 * None where ranks tell nobody apart.
 */
final class MinorityView {

  private static final int FEWEST_VOICES = 4;

  /** A voice of which so much is said by others is not silenced. */
  private static final double COVERED = .5;

  private MinorityView() {}

  /** The sentences that such a voice could be quoted with. */
  static List<Candidate> pool(Concepts concepts, List<Candidate> chosen, int most) {
    if (concepts.voices().size() < FEWEST_VOICES) return List.of();
    List<Integer> silenced = smallGroups(concepts);
    Predicate<Candidate> ofThem =
        silenced.isEmpty()
            ? bestOfTheLeastCovered(concepts, chosen, most)
            : candidate -> silenced.contains(candidate.said().group());
    return concepts.candidates().stream()
        .filter(
            candidate -> candidate.field() == Citation.Field.TEXT && !chosen.contains(candidate))
        .filter(ofThem)
        .toList();
  }

  private static List<Integer> smallGroups(Concepts concepts) {
    TreeMap<Integer, Integer> sizes = new TreeMap<>();
    for (Voice voice : concepts.voices()) {
      if (voice.group() != Voice.NO_GROUP) sizes.merge(voice.group(), 1, Integer::sum);
    }
    int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
    return sizes.entrySet().stream()
        .filter(size -> 3 * size.getValue() < all)
        .map(TreeMap.Entry::getKey)
        .toList();
  }

  private static Predicate<Candidate> bestOfTheLeastCovered(
      Concepts concepts, List<Candidate> chosen, int most) {
    Coverage coverage = new Coverage(concepts, chosen);
    List<Voice> voices = concepts.voices();
    List<Integer> best =
        IntStream.range(0, voices.size())
            .boxed()
            .sorted(Comparator.comparingDouble(coverage::of))
            .limit((voices.size() + 3) / 4)
            .filter(voice -> voices.get(voice).weight() > 0 && coverage.of(voice) < COVERED)
            .sorted(
                Comparator.comparingDouble((Integer voice) -> voices.get(voice).weight())
                    .reversed())
            .limit(most)
            .toList();
    return candidate -> best.contains(candidate.voice());
  }
}
