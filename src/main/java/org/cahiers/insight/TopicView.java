package org.cahiers.insight;

import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Steadiness;
import org.cahiers.debate.DebateId;
import org.jspecify.annotations.Nullable;

/**
 * A theme, topic or cluster as it is in force.
 *
 * @param number lasting name within its debate and level, as in addresses
 * @param named whether a person gave the label
 * @param phrases key phrases, the most telling first
 * @param size listed contributions in it, copies included
 * @param distinct the same without near-copies, as of the last run
 * @param stability 0 to 1, −1 where it was not measured
 * @param representatives numbers of contributions, the most telling first; some may have left since
 * @param above id of the group it stands in; null for a theme
 * @param theme number of the theme it is or stands in
 */
public record TopicView(
    TopicId id,
    DebateId debate,
    Level level,
    int number,
    String label,
    boolean named,
    List<String> phrases,
    int size,
    int distinct,
    double stability,
    List<Long> representatives,
    @Nullable TopicId above,
    int theme,
    boolean offTopic) {

  /** Colours of the palette. */
  private static final int COLOURS = 8;

  public Optional<TopicId> parent() {
    return Optional.ofNullable(above);
  }

  /** The colour of its theme in the palette, 1 to 8, always shown with a label. */
  public int colour() {
    return (theme - 1) % COLOURS + 1;
  }

  /** How lasting it is: key of a {@link Steadiness}. */
  public String steadiness() {
    return Steadiness.of(stability).key();
  }
}
