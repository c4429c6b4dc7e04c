package org.cahiers.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The SQL of the lists that are read straight from an index: the rows after a key, in its order,
 * one more than a page holds. A page costs the same at a hundred and at a million contributions.
 */
final class SortedList {

  private SortedList() {}

  /**
   * Parameters: 1 debate, 2 key and 3 contribution of the cursor, 4 origin, 5 language, 6 how many,
   * 7 chosen contributions.
   *
   * @param from where the page before ended, or the next begins; null for the first page
   */
  static String sql(Sort sort, @Nullable Cursor from, Filter filter) {
    String key = column(sort);
    boolean back = from != null && from.backward();
    // Moments travel as seconds; the comparison is on the column itself, or the index would not
    // serve.
    String shown = sort == Sort.RECENT ? "cast(extract(epoch from " + key + ") as float8)" : key;
    String bound = sort == Sort.RECENT ? "to_timestamp(?2)" : "?2";
    return "select contribution, "
        + shown
        + " from standing where debate = ?1 and listed"
        + (sort == Sort.DIVISIVE ? " and s1 + s2 + s3 + s4 + s5 >= " + Sort.LEAST_SCORES : "")
        + (from == null
            ? ""
            : " and (" + key + ", contribution) " + (back ? ">" : "<") + " (" + bound + ", ?3)")
        + (filter.origin() == null ? "" : " and origin = ?4")
        + (filter.language() == null ? "" : " and language = ?5")
        + filter.chosen()
        + " order by "
        + key
        + (back ? " asc, contribution asc limit ?6" : " desc, contribution desc limit ?6");
  }

  private static String column(Sort sort) {
    return switch (sort) {
      case RANKED -> "rank";
      case DEBATED -> "reply_mass";
      case RECENT -> "published_at";
      case DIVISIVE -> "divisive";
      case TO_SCORE -> throw new IllegalArgumentException("the lottery is drawn, not sorted");
    };
  }
}
