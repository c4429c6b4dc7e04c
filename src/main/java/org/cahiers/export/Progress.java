package org.cahiers.export;

/** Hears how far a document is. */
@FunctionalInterface
public interface Progress {

  /** For those who do not ask. */
  Progress NONE = share -> {};

  /**
   * @param share of the work that is done, 0 to 1, never going down
   */
  void done(double share);
}
