package org.cahiers.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total number of texts found; where that is not exact, a number that is exceeded
 * @param exact false where so much is found that it is not counted to the end; values of facets
 *     then have no counts, and are all that there are
 * @param typos whether too little was found as typed, so that words with one letter different were
 *     met too
 * @param complete false while the index is being built: more may be found in a moment
 */
public record SearchAnswer(
    List<Hit> hits,
    long total,
    boolean exact,
    boolean typos,
    boolean complete,
    List<FacetValue> debates,
    List<FacetValue> languages,
    List<FacetValue> kinds) {

  static final SearchAnswer NOTHING =
      new SearchAnswer(List.of(), 0, true, false, true, List.of(), List.of(), List.of());

  /** One text found. {@code under} is the title of what it belongs to, perhaps empty. */
  public record Hit(
      long id,
      String kind,
      @Nullable Long debate,
      String language,
      Marked title,
      String under,
      Marked passages,
      String address,
      Instant date) {}

  /**
   * How many of the texts found have this value, whatever is chosen of the same facet.
   *
   * @param count null where it was not counted
   */
  public record FacetValue(String value, @Nullable Long count) {}
}
