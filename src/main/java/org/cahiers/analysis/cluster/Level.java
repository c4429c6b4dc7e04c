package org.cahiers.analysis.cluster;

/** The three levels of the tree, from the broadest. */
public enum Level {
  THEME,
  TOPIC,
  CLUSTER
}
