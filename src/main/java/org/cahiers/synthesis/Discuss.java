package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cahiers.identity.AccountId;
import org.cahiers.moderation.Cases;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.scoring.Score;
import org.jspecify.annotations.Nullable;

/** Members score suggestions and comment on them. */
@ApplicationScoped
public class Discuss {

  /** Characters of a comment, at most. */
  public static final int COMMENT_MOST = 2_000;

  private static final String OPEN_SUGGESTION =
      """
      select s.synthesis, y.debate, g.author from suggestion g join paragraph p on p.id = g.paragraph
      join section s on s.id = p.section join synthesis y on y.id = s.synthesis
      where g.id = ?1 and g.withdrawn_at is null and g.hidden_at is null and y.ended_at is null and p.removed_at is null
        and not exists (select 1 from settlement where suggestion = g.id)\
      """;

  @Inject private Statements statements;
  @Inject private Pens pens;
  @Inject private ChangeFeed feed;
  @Inject private Cases cases;

  /**
   * Scores a suggestion, or changes the score given before.
   *
   * @return whether it counts: nobody scores their own, or one that is settled
   */
  @Transactional
  public boolean score(AccountId by, SuggestionId suggestion, Score score) {
    Optional<Object[]> open = statements.row(OPEN_SUGGESTION, suggestion.value());
    if (open.isEmpty() || Rows.number(open.get()[2]) == by.value()) return false;
    pens.require(Rows.number(open.get()[0]), by);
    statements.change(
        """
        insert into suggestion_score (suggestion, account, value) values (?1, ?2, ?3)
        on conflict (suggestion, account) do update set value = excluded.value, given_at = now()\
        """,
        suggestion.value(),
        by.value(),
        score.value());
    feed.append("synthesis.discussed", Rows.number(open.get()[0]), Rows.number(open.get()[1]));
    return true;
  }

  /**
   * Says something about a paragraph, or about one of its suggestions.
   *
   * @return whether it was said: not without words, nor with too many
   */
  @Transactional
  public boolean comment(
      AccountId by, ParagraphId paragraph, @Nullable SuggestionId suggestion, String text) {
    String words = text.strip();
    if (words.isEmpty() || words.length() > COMMENT_MOST) return false;
    Object[] at =
        statements
            .row(
                """
                select s.synthesis, y.debate from paragraph p join section s on s.id = p.section
                join synthesis y on y.id = s.synthesis
                where p.id = ?1 and p.removed_at is null and y.ended_at is null
                  and (?2 = 0 or exists (select 1 from suggestion where id = ?2 and paragraph = p.id and hidden_at is null))\
                """,
                paragraph.value(),
                suggestion == null ? 0L : suggestion.value())
            .orElseThrow(Refusal::notFound);
    pens.require(Rows.number(at[0]), by);
    statements.change(
        "insert into paragraph_comment (paragraph, suggestion, author, text) values (?1,"
            + " nullif(?2, 0), ?3, ?4)",
        paragraph.value(),
        suggestion == null ? 0L : suggestion.value(),
        by.value(),
        words);
    feed.append("synthesis.discussed", Rows.number(at[0]), Rows.number(at[1]));
    return true;
  }

  /**
   * Takes a comment of one's own away. Those of others moderators hide by a published rule ({@link
   * ModeratedComments}).
   */
  @Transactional
  public boolean remove(AccountId by, long comment) {
    Optional<Object[]> gone =
        statements.row(
            """
            update paragraph_comment k set removed_at = now()
            from paragraph p join section s on s.id = p.section join synthesis y on y.id = s.synthesis
            where k.id = ?1 and k.author = ?2 and k.removed_at is null and p.id = k.paragraph
            returning y.id, y.debate\
            """,
            comment,
            by.value());
    gone.ifPresent(
        r -> {
          cases.drop(ModeratedComments.KIND, comment);
          feed.append("synthesis.discussed", Rows.number(r[0]), Rows.number(r[1]));
        });
    return gone.isPresent();
  }
}
