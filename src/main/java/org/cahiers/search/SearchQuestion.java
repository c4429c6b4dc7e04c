package org.cahiers.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text words, and phrases in quotation marks
 * @param debate only in this debate, or null
 * @param language only texts in this language, or null
 * @param kind only this kind, or null
 * @param newestFirst instead of best first
 * @param page 1 to {@link #LAST_PAGE}
 */
public record SearchQuestion(
    String text,
    @Nullable Long debate,
    @Nullable String language,
    @Nullable String kind,
    boolean newestFirst,
    int page) {

  public static final int PAGE_SIZE = 20;

  /** Who has not found it in a thousand results will not in the next. */
  public static final int LAST_PAGE = 50;

  public SearchQuestion {
    if (page < 1 || page > LAST_PAGE)
      throw new IllegalArgumentException("page is " + page + ", must be 1 to " + LAST_PAGE);
  }
}
