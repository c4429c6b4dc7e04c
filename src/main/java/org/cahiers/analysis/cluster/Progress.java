package org.cahiers.analysis.cluster;

/** Hears how far a run has come. Called from the thread that runs it. */
@FunctionalInterface
public interface Progress {

  /** The stages, in order. */
  enum Stage {
    READING,
    COPIES,
    NEIGHBOURS,
    TOPICS,
    CLUSTERS,
    STABILITY,
    LABELS
  }

  /** Hears nothing. */
  Progress NONE = (stage, share) -> {};

  /**
   * @param share of the whole run that is done, 0 to 1, never falling; an estimate
   */
  void at(Stage stage, double share);
}
