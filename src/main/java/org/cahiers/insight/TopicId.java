package org.cahiers.insight;

/** Names a theme, topic or cluster across rooms. */
public record TopicId(long value) {
  public TopicId {
    if (value < 1) throw new IllegalArgumentException("topic id is " + value + ", must be above 0");
  }
}
