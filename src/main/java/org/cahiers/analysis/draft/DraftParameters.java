package org.cahiers.analysis.draft;

/**
 * How long a draft may get.
 *
 * @param findings at most, 0 to 20; default 3
 * @param measures at most, 0 to 20; default 5
 * @param arguments at most on each side, 0 to 20; default 3
 * @param questions at most, 0 to 20; default 2
 * @param minority sentences at most, 0 to 20; default 2
 * @param stop a sentence that adds less than this share of what the first one said is left out, 0
 *     to 1; default .15. Higher gives shorter drafts
 * @param echo how alike two sentences must be for one to echo the other, 0 to 1; default .4
 *     (weighted Jaccard of stems)
 */
public record DraftParameters(
    int findings,
    int measures,
    int arguments,
    int questions,
    int minority,
    double stop,
    double echo) {

  public static final DraftParameters DEFAULT = new DraftParameters(3, 5, 3, 2, 2, .15, .4);

  /** More sentences than this are no summary. */
  private static final int MOST = 20;

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public DraftParameters {
    count("findings", findings);
    count("measures", measures);
    count("arguments", arguments);
    count("questions", questions);
    count("minority", minority);
    share("stop", stop);
    share("echo", echo);
  }

  private static void count(String name, int value) {
    if (value < 0 || value > MOST)
      throw new IllegalArgumentException(name + " is " + value + ", must be 0 to " + MOST);
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1))
      throw new IllegalArgumentException(name + " is " + value + ", must be 0 to 1");
  }
}
