package org.cahiers.analysis.draft;

import java.util.Arrays;
import java.util.Collection;

/** How much of what a voice says is said by chosen sentences. */
final class Coverage {

  private final Concepts concepts;
  private final boolean[] said;

  Coverage(Concepts concepts, Collection<Candidate> chosen) {
    this.concepts = concepts;
    said = new boolean[concepts.worth().length];
    for (Candidate each : chosen) {
      for (int concept : each.concepts()) said[concept] = true;
    }
  }

  /**
   * Share of the rarity of its stems that stand in a chosen sentence, 0 to 1; 0 for a voice without
   * words.
   */
  double of(int voice) {
    int[] stems = concepts.stemsOf(voice);
    double all = Arrays.stream(stems).mapToDouble(concepts::rarity).sum();
    double covered =
        Arrays.stream(stems).filter(stem -> said[stem]).mapToDouble(concepts::rarity).sum();
    return all == 0 ? 0 : covered / all;
  }
}
