package org.cahiers.analysis.draft;

import java.util.List;

/**
 * What one draft is written from.
 *
 * @param label of the cluster, in words of its contributions
 * @param voices its contributions, at least one, in any order
 * @param replies to them, in any order
 */
public record Material(String label, List<Voice> voices, List<Reply> replies) {

  /**
   * @throws IllegalArgumentException if there is no voice
   */
  public Material {
    voices = List.copyOf(voices);
    replies = List.copyOf(replies);
    if (voices.isEmpty())
      throw new IllegalArgumentException("a draft needs at least one contribution");
  }
}
