package org.cahiers.export;

import java.time.Instant;
import org.cahiers.analysis.draft.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A contribution or reply in the revision that is cited, in full.
 *
 * @param id its number as readers know it, or its id in a file; what citations name
 * @param revision from 1
 * @param title empty for a reply
 * @param text as it was written
 * @param language two letters
 * @param author pseudonym, empty if unknown
 * @param origin how it came in
 * @param place empty if unknown
 * @param writtenAt null if unknown
 * @param address where it can be read on line, empty for nowhere
 * @param score mean of its scores at the date of the cahier, 1 to 5; 0 where nobody scored it
 * @param scores how many people scored it
 */
public record Source(
    String id,
    int revision,
    String title,
    String text,
    String language,
    String author,
    Origin origin,
    String place,
    @Nullable Instant writtenAt,
    String address,
    double score,
    int scores) {

  /** How a contribution came in. */
  public enum Origin {
    /** Written on the platform. */
    ONLINE,
    /** From the minutes of a meeting. */
    MEETING,
    /** From a file. */
    IMPORT
  }

  /** What makes a source the same source. */
  public record Key(String id, int revision) {

    /** The source that a citation is about. */
    public static Key of(Citation citation) {
      return new Key(citation.contribution(), citation.revision());
    }
  }

  /**
   * @throws IllegalArgumentException if the scores contradict each other
   */
  public Source {
    if (scores < 0 || (scores == 0) != (score == 0) || score != 0 && !(score >= 1 && score <= 5))
      throw new IllegalArgumentException("mean of " + scores + " scores is " + score);
  }

  public Key key() {
    return new Key(id, revision);
  }

  /** One of its two texts. */
  public String field(Citation.Field field) {
    return field == Citation.Field.TITLE ? title : text;
  }

  /** The cited characters. */
  public String cut(Citation citation) {
    return field(citation.field()).substring(citation.start(), citation.end());
  }
}
