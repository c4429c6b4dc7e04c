package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Secret;
import org.cahiers.platform.Rows;

/** Reads who holds the pen and why. */
@ApplicationScoped
public class Members {

  /**
   * What somebody may do with a synthesis.
   *
   * @param state of their membership, empty if they have none
   * @param contributed whether they wrote or answered in its debate and so may ask to join
   * @param topic for which they were invited, or empty
   * @param grouped whether theirs is a seat of a group of opinion
   */
  public record Standing(String state, String topic, boolean contributed, boolean grouped) {
    public boolean member() {
      return state.equals("accepted");
    }

    public boolean invited() {
      return state.equals("invited");
    }

    public boolean mayAsk() {
      return state.isEmpty() && contributed;
    }
  }

  /**
   * An invitation as its bearer reads it.
   *
   * @param topic for which they are invited, empty where the team added them
   * @param grouped whether it also balances groups of opinion
   */
  public record Invitation(
      SynthesisId synthesis,
      String debateSlug,
      String title,
      String name,
      String topic,
      boolean grouped,
      String state) {}

  private static final String VIEW =
      """
      select m.id, a.pseudonym, m.via, m.topic_label, b.pseudonym as adder, m.message, m.state, m.since,
        exists (
          select 1 from settlement t join suggestion g on g.id = t.suggestion join paragraph p on p.id = g.paragraph
          join section s on s.id = p.section
          where s.synthesis = m.synthesis and g.author = m.account and t.outcome <> 'declined') as co_author
      from synthesis_member m join person a on a.id = m.account left join person b on b.id = m.added_by
      """;

  @Inject private Statements statements;

  /** All of them: who accepted first, then who is invited, asks, or declined. */
  @Transactional
  public List<Member> of(SynthesisId synthesis) {
    return statements
        .rows(
            VIEW
                + """
                where m.synthesis = ?1
                order by array_position(array['accepted', 'invited', 'asked', 'declined', 'refused'], m.state), m.id\
                """,
            synthesis.value())
        .stream()
        .map(
            r ->
                new Member(
                    Rows.number(r[0]),
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    (String) r[5],
                    (String) r[6],
                    Rows.instant(r[7]),
                    (Boolean) r[8]))
        .toList();
  }

  @Transactional
  public Standing standing(SynthesisId synthesis, AccountId account) {
    Object[] r =
        statements
            .row(
                """
                select coalesce(m.state, ''), coalesce(m.topic_label, ''), coalesce(m.opinion_group, 0) > 0,
                  exists (
                    select 1 from contribution c
                    where c.debate = y.debate and c.author = ?2 and c.state = 'published') as contributed
                from synthesis y left join synthesis_member m on m.synthesis = y.id and m.account = ?2 where y.id = ?1\
                """,
                synthesis.value(),
                account.value())
            .orElseThrow();
    return new Standing((String) r[0], (String) r[1], (Boolean) r[3], (Boolean) r[2]);
  }

  /** The invitation behind a link. */
  @Transactional
  public Optional<Invitation> invitation(Secret link) {
    return statements
        .row(
            """
            select m.synthesis, d.slug, y.title, a.pseudonym, coalesce(m.topic_label, ''), coalesce(m.opinion_group, 0) > 0,
              m.state
            from synthesis_member m join synthesis y on y.id = m.synthesis join debate d on d.id = y.debate
            join person a on a.id = m.account where m.token_hash = ?1 and y.ended_at is null\
            """,
            link.hash())
        .map(
            r ->
                new Invitation(
                    new SynthesisId(Rows.number(r[0])),
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    (String) r[4],
                    (Boolean) r[5],
                    (String) r[6]));
  }
}
