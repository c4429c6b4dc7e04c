package org.cahiers.analysis.draft;

import org.cahiers.analysis.text.Contribution;

/**
 * A contribution of a cluster and what speaks for it.
 *
 * @param contribution the text; an empty title is never quoted
 * @param revision of the contribution that is read, from 1
 * @param weight its rank among all of the debate, 0 to 1
 * @param group opinion group of its author, {@link #NO_GROUP} if there is none
 * @param voices how many people sent it: 1, or more for a text that was copied
 */
public record Voice(Contribution contribution, int revision, double weight, int group, int voices) {

  public static final int NO_GROUP = -1;

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Voice {
    if (revision < 1)
      throw new IllegalArgumentException("revision is " + revision + ", must be 1 or more");
    if (!(weight >= 0 && weight <= 1))
      throw new IllegalArgumentException("weight is " + weight + ", must be 0 to 1");
    if (group < NO_GROUP)
      throw new IllegalArgumentException("group is " + group + ", must be 0 or more, or none");
    if (voices < 1)
      throw new IllegalArgumentException("voices is " + voices + ", must be 1 or more");
  }
}
