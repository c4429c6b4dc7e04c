package org.cahiers.signal;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about the signals of a contribution, as everyone may read it.
 *
 * @param number its number in the register
 * @param address page of the contribution
 * @param reason in the words of the moderator
 * @param revises number of the finding in whose place it stands, or null
 * @param revisedBy number of the one that stands in its place, or null
 * @param signals what it is about, with the figures of then
 */
public record Finding(
    long number,
    long contribution,
    String address,
    Verdict verdict,
    String reason,
    Instant foundAt,
    @Nullable Long revises,
    @Nullable Long revisedBy,
    List<SignalView> signals)
    implements Serializable {

  public boolean stands() {
    return revisedBy == null;
  }
}
