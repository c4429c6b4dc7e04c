package org.cahiers.export;

/**
 * How different the people behind a proposal are; never told of fewer than {@link #FEWEST_PEOPLE}.
 *
 * @param people who wrote the contributions
 * @param places they say they are from
 * @param online contributions written on the platform
 * @param meetings contributions from meetings
 * @param largestShare share of the contributions that its most active author wrote, above 0 to 1
 */
public record Diversity(int people, int places, int online, int meetings, double largestShare) {

  /** Of fewer people nothing is told: they could be recognised. */
  public static final int FEWEST_PEOPLE = 5;

  /**
   * @throws IllegalArgumentException if the people are too few
   */
  public Diversity {
    if (people < FEWEST_PEOPLE)
      throw new IllegalArgumentException(people + " people are too few to tell of");
  }
}
