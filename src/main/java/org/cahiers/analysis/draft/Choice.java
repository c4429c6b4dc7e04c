package org.cahiers.analysis.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Chooses sentences, one after the other: next is the one that says most of what several say and no
 * chosen one has said yet, weighted by rank, and shared out among the opinion groups so that none
 * is silenced.
 *
 * <p>The groups take turns by the divisor rule of Sainte-Laguë: a group with share s of the voices
 * and c sentences so far stands at s/(2c + 1), and a sentence of the group that stands highest
 * counts twice one of a group at zero. A voice that is cited already counts half as much each time.
 */
final class Choice {

  /**
   * A long sentence pays for its length: the worth of its concepts is divided by length to this
   * power.
   */
  private static final double LENGTH_POWER = .5;

  private final Concepts concepts;
  private final double stop;
  private final int[] citedOf;
  private final List<Candidate> refused = new ArrayList<>();
  private final TreeMap<Integer, Integer> sizeOf = new TreeMap<>();
  private final TreeMap<Integer, Integer> chosenOf = new TreeMap<>();

  Choice(Concepts concepts, double stop) {
    this.concepts = concepts;
    this.stop = stop;
    citedOf = new int[concepts.voices().size()];
    for (Voice voice : concepts.voices()) {
      if (voice.group() != Voice.NO_GROUP) sizeOf.merge(voice.group(), 1, Integer::sum);
    }
  }

  /**
   * Chooses from a pool. What was chosen from other pools counts for the balance, not for what has
   * been said: a finding and a measure may be about the same thing.
   *
   * @return at most {@code most}, in the order of choice
   */
  List<Candidate> from(List<Candidate> pool, int most) {
    return from(pool, most, concepts.worth());
  }

  /**
   * The same for voices that say what others do not: a stem is worth its rarity, whether shared or
   * not.
   */
  List<Candidate> fromTheUnusual(List<Candidate> pool, int most) {
    return from(pool, most, concepts.rarity());
  }

  /** Sentences that looked like what they were wanted for, and are not by their parts of speech. */
  List<Candidate> refused() {
    return List.copyOf(refused);
  }

  private List<Candidate> from(List<Candidate> pool, int most, double[] open) {
    List<Candidate> left = new ArrayList<>(pool);
    List<Candidate> chosen = new ArrayList<>();
    double first = 0;
    while (chosen.size() < most) {
      Candidate best = null;
      double highest = 0;
      for (Candidate candidate : left) {
        double gain = gain(candidate, open);
        if (gain > highest) {
          highest = gain;
          best = candidate;
        }
      }
      if (best == null || highest < stop * first) break;
      left.remove(best);
      if (!best.isConfirmed()) {
        refused.add(best);
        continue;
      }
      first = Math.max(first, highest);
      chosen.add(best);
      take(best);
      for (int concept : best.concepts()) open[concept] = 0;
    }
    return chosen;
  }

  private double gain(Candidate candidate, double[] open) {
    double worth = 0;
    for (int concept : candidate.concepts()) worth += open[concept];
    if (worth == 0) return 0;
    return worth
        / Math.pow(candidate.concepts().length + 1, LENGTH_POWER)
        * candidate.reading().strength()
        * candidate.ease()
        * (.5 + candidate.said().weight())
        * (.5 + .5 * turn(candidate.said().group()))
        / (1 << Math.min(16, citedOf[candidate.voice()]));
  }

  /** 1 for the group whose turn it is, less for the others; 1 where nobody has a group. */
  private double turn(int group) {
    if (sizeOf.size() < 2) return 1;
    double highest = 0;
    for (int each : sizeOf.keySet()) highest = Math.max(highest, quotient(each));
    return group == Voice.NO_GROUP ? .5 : quotient(group) / highest;
  }

  private double quotient(int group) {
    return sizeOf.get(group) / (2.0 * chosenOf.getOrDefault(group, 0) + 1);
  }

  private void take(Candidate candidate) {
    citedOf[candidate.voice()]++;
    if (candidate.said().group() != Voice.NO_GROUP)
      chosenOf.merge(candidate.said().group(), 1, Integer::sum);
  }
}
