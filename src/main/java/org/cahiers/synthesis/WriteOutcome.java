package org.cahiers.synthesis;

/** What came of writing, suggesting or settling a text. */
public sealed interface WriteOutcome {

  /**
   * It is the text now.
   *
   * @param version of the paragraph
   * @param together whether somebody else had written meanwhile and both are in it
   */
  record Written(int version, boolean together) implements WriteOutcome {}

  /** It waits among the suggestions: of a member, or because it collides with the text of today. */
  record Suggested(SuggestionId id, boolean collides) implements WriteOutcome {}

  /** The suggestion was settled without a change of the text. */
  record SettledOnly() implements WriteOutcome {}

  /** Nothing was changed. */
  record Refused(Reason reason) implements WriteOutcome {}

  /** Why nothing was changed. */
  enum Reason {
    /** It says what the text says already. */
    UNCHANGED,
    /** There is no reason, or it is too long. */
    REASON_MISSING,
    /** The text is too long for a paragraph. */
    TOO_LONG,
    /** Somebody settled or withdrew the suggestion before. */
    SETTLED_BEFORE,
    /** The text was changed at the same place since: it has to be merged by hand. */
    COLLIDES,
    /** A merged text needs words. */
    EMPTY,
    /** The passage does not exist, or its contribution does not show. */
    NO_SUCH_PASSAGE;

    /** The end of a message key. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
