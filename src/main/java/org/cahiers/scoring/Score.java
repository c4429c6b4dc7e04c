package org.cahiers.scoring;

/** A participant's judgement of one contribution: 1 (strongly against) to 5 (strongly for). */
public record Score(int value) {

  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;

  public Score {
    if (value < LOWEST || value > HIGHEST)
      throw new IllegalArgumentException("score is " + value + ", must be 1 to 5");
  }
}
