package org.cahiers.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cahier as those see it who order it, and once it is published everybody.
 *
 * @param proposals numbers, in order
 * @param receipt null until it is made
 * @param counts null until it is made
 * @param progress of the job, 0 to 1
 * @param stage end of message keys; null before the job has begun
 * @param failed whether the job was given up
 */
public record CahierOrder(
    long number,
    String title,
    String subtitle,
    String language,
    List<String> formats,
    List<Long> proposals,
    String askedBy,
    Instant askedAt,
    @Nullable Instant madeAt,
    @Nullable Instant publishedAt,
    @Nullable String receipt,
    @Nullable Counts counts,
    double progress,
    @Nullable String stage,
    boolean failed) {

  /** What is in it. */
  public record Counts(int proposals, int sentences, int citations, int sources) {}

  public boolean made() {
    return madeAt != null;
  }

  public boolean published() {
    return publishedAt != null;
  }

  /** Whether there is something to wait for. */
  public boolean underWay() {
    return !made() && !failed;
  }

  public String address() {
    return "/cahiers/" + number;
  }
}
