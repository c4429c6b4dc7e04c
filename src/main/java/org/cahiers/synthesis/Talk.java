package org.cahiers.synthesis;

import java.time.Instant;
import java.util.List;
import org.cahiers.export.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested and said about a paragraph.
 *
 * @param groups open suggestions; those that get in each other's way stand in one group
 * @param hidden open ones that a moderator took from sight; without their words
 * @param settled newest first
 * @param comments on the paragraph itself
 * @param history its texts, newest first
 */
public record Talk(
    List<List<SuggestionView>> groups,
    List<SuggestionView> hidden,
    List<SuggestionView> settled,
    List<CommentView> comments,
    List<VersionView> history) {

  public Talk {
    groups = groups.stream().map(List::copyOf).toList();
    hidden = List.copyOf(hidden);
    settled = List.copyOf(settled);
    comments = List.copyOf(comments);
    history = List.copyOf(history);
  }

  /**
   * A suggestion.
   *
   * @param base the text its author read, as it may be shown today
   * @param sentences what they suggest
   * @param now the text of today with it; null where the text was changed at the same place since
   * @param outcome how it was settled: {@code taken}, {@code merged}, {@code declined}; null if
   *     open
   * @param why the reason of the settlement
   * @param mean of the scores, 0 without any
   * @param own score of the reader, 0 without one
   * @param hidden whether a moderator took it from sight: then it has no words and no reason
   */
  public record SuggestionView(
      long id,
      int baseVersion,
      List<Sentence> base,
      List<Sentence> sentences,
      @Nullable List<Sentence> now,
      String reason,
      String author,
      boolean mine,
      Instant madeAt,
      @Nullable String outcome,
      @Nullable String why,
      @Nullable String settledBy,
      @Nullable Instant settledAt,
      int scores,
      double mean,
      int own,
      boolean hidden,
      List<CommentView> comments) {

    public boolean open() {
      return outcome == null;
    }

    /** Whether it can be taken as it is. */
    public boolean fits() {
      return now != null;
    }
  }

  /**
   * A comment.
   *
   * @param hidden whether a moderator took it from sight: then it has no text
   */
  public record CommentView(
      long id,
      @Nullable Long suggestion,
      String author,
      boolean mine,
      String text,
      boolean hidden,
      Instant writtenAt) {}

  /**
   * A text the paragraph had.
   *
   * @param author whose words, or null for a draft or a removal
   * @param cause end of a message key
   */
  public record VersionView(
      int version,
      List<Sentence> sentences,
      @Nullable String author,
      String cause,
      Instant madeAt) {}
}
