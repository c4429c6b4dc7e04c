package org.cahiers.analysis.draft;

/**
 * An answer to a contribution of the cluster.
 *
 * @param voice what was answered
 * @param stance as its author marked it
 */
public record Reply(Voice voice, Stance stance) {

  /** What a reply is to its parent. */
  public enum Stance {
    FOR,
    AGAINST,
    QUESTION,
    PLAIN
  }
}
