package org.cahiers.analysis.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster and what became of it.
 *
 * @param voices its contributions, at least one
 * @param draft null for a cluster below the size cut
 */
public record DraftedCluster(List<Voice> voices, @Nullable Draft draft) {
  public DraftedCluster {
    voices = List.copyOf(voices);
    if (voices.isEmpty())
      throw new IllegalArgumentException("a cluster needs at least one contribution");
  }

  double meanWeight() {
    return voices.stream().mapToDouble(Voice::weight).average().orElse(0);
  }
}
