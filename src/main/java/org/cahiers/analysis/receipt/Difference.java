package org.cahiers.analysis.receipt;

/**
 * One thing in which a recomputed analysis differs from the published one.
 *
 * @param kind of thing
 * @param name which one, for example {@code clusters.csv}
 * @param published its value in the receipt, empty where it has none
 * @param recomputed its value now, empty where it has none
 */
public record Difference(Kind kind, String name, String published, String recomputed) {

  /**
   * What can differ. A version alone does not make an analysis another one; an input or output
   * does.
   */
  public enum Kind {
    INPUT,
    VERSION,
    PARAMETER,
    OUTPUT
  }
}
