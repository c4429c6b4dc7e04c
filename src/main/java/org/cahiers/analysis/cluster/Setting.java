package org.cahiers.analysis.cluster;

/** Every number that steers the clustering, with its default and the range it was tried in. */
public enum Setting {
  /** Texts a stem must be in to count. */
  STEM_TEXTS(2, 1, 5),
  /** Texts a pair of neighbouring stems must be in to count. */
  PAIR_TEXTS(4, 2, 10),
  /** A stem or pair in a larger share of the texts says nothing; five texts are always allowed. */
  COMMON_SHARE(.30, .1, .5),
  /** Nearest texts of each text in the graph. */
  NEIGHBOURS(15, 10, 25),
  /** Dimensions of the latent space. */
  RANK(300, 100, 300),
  /** Accuracy of the latent space: power iterations of the randomised decomposition. */
  POWER_ITERATIONS(4, 2, 6),
  /** Share of itself that a text keeps in each step of the smoothing. */
  TELEPORT(.1, .1, .5),
  /** Steps of the smoothing. */
  DIFFUSION_STEPS(10, 2, 15),
  /** Groups at the start of the search for the number of topics, at most. */
  START_TOPICS(200, 50, 400),
  /** Texts per group at the start of the search. */
  TEXTS_PER_START_TOPIC(8, 5, 20),
  /** Prior weight of a topic, in texts. */
  ALPHA(.1, .01, 1),
  /**
   * Prior weight of each word while the number of topics is searched: smaller finds more topics.
   */
  BETA_SEARCH(.2, .05, .4),
  /** Prior weight of each word once the number is known. */
  BETA(.1, .05, .2),
  /** Prior weight of each word on the level of proposals. */
  BETA_SPLIT(.8, .2, 1),
  /**
   * Share of the word prior that follows the frequency of the word. At 0 long answers collapse into
   * one topic.
   */
  BACKGROUND(.5, 0, 1),
  /** Sweeps that draw a topic by its probability, number unknown. */
  SEARCH_SAMPLED(14, 5, 30),
  /** Sweeps that take the best topic, number unknown. */
  SEARCH_GREEDY(6, 2, 10),
  /** Sweeps that draw, number known. */
  KNOWN_SAMPLED(10, 5, 30),
  /** Sweeps that take the best, number known. */
  KNOWN_GREEDY(4, 2, 10),
  /** Starts of k-means when the number is known; the best is kept. */
  KNOWN_RESTARTS(5, 1, 10),
  /**
   * Largest number of texts that gets the consensus of many runs (time and memory grow with the
   * square).
   */
  CONSENSUS_UP_TO(2000, 0, 4000),
  /** Runs of each of the three kinds in the consensus; of k-means a quarter more. */
  CONSENSUS_RUNS(16, 8, 32),
  /** Sweeps of the entropy-weighted classification. */
  CEM_SWEEPS(12, 5, 20),
  /** Share of a text's neighbours in the prior of its topic, in that classification. */
  NEIGHBOUR_SHARE(.9, 0, .95),
  /** A word that occurs f times in a text counts f to this power. */
  REPEAT_POWER(.5, 0, 1),
  /** Texts heavier than this are tempered. */
  TEMPER_LENGTH(8, 4, 20),
  /** A text L times as heavy weighs L to this power as much; 1 would collapse the topics. */
  TEMPER_POWER(.5, 0, .75),
  /** A topic of more texts is divided into clusters the size of a proposal. */
  SPLIT_ABOVE(100, 60, 150),
  /** Times a topic may be divided again. */
  SPLIT_DEPTH(3, 1, 4),
  /** A text less sure of its cluster is left unclustered. */
  LEAST_STRENGTH(.5, 0, .9),
  /** A cluster of fewer different texts is left unclustered. */
  SMALLEST_CLUSTER(3, 2, 10),
  /** Texts clustered together; of more, a sample is clustered and the rest assigned. */
  SAMPLE(50_000, 5_000, 100_000),
  /** Runs on subsamples that measure stability; 0 leaves it out. */
  STABILITY_RUNS(5, 0, 20);

  private final double standard;
  private final double least;
  private final double most;

  Setting(double standard, double least, double most) {
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  /** The default. */
  public double standard() {
    return standard;
  }

  /** Lower end of the range that makes sense. */
  public double least() {
    return least;
  }

  /** Upper end of the range that makes sense. */
  public double most() {
    return most;
  }
}
