package org.cahiers.insight;

import java.time.Instant;
import java.util.List;

/**
 * What can be said of the opinions in a debate, without anybody in it.
 *
 * @param reason {@code gap} or {@code compact} for clear groups, {@code axis}, else why nothing is
 *     clear: {@code too-few}, {@code like-chance}, {@code several-axes}, {@code not-stable}
 * @param participants people who scored anything
 * @param placed those with enough scores to be placed
 * @param stability of the groups under resampled people, 0 to 1
 * @param groups largest first; empty unless groups are clear
 * @param consensus what all support, strongest first
 * @param divisive what splits everyone most, strongest first
 */
public record OpinionView(
    Answer answer,
    String reason,
    int participants,
    int placed,
    double stability,
    List<OpinionGroup> groups,
    List<Shared> consensus,
    List<Shared> divisive,
    Instant madeAt) {

  /** One of three answers; the last is an answer too. */
  public enum Answer {
    CLEAR_GROUPS,
    ONE_AXIS,
    NOTHING_CLEAR;

    /** As in the database and at the end of message keys. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param number from 1, the largest
   * @param distinctive what it supports or opposes more than the others do
   */
  public record OpinionGroup(int number, int size, List<Distinctive> distinctive) {}

  /**
   * @param support whether the group supports it, else it opposes it
   * @param inside share of the group's scores that do so, 0 to 1
   * @param outside the same among everyone else
   */
  public record Distinctive(long contribution, boolean support, double inside, double outside) {}

  /**
   * @param value strength of the agreement or of the split, 0 to 1
   */
  public record Shared(long contribution, double value) {}
}
