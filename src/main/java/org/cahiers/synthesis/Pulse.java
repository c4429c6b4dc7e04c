package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;

/** What is going on in a synthesis just now: cheap enough to be asked every few seconds. */
@ApplicationScoped
public class Pulse {

  /**
   * @param name who is there
   * @param paragraph at which they look, 0 for the whole
   */
  public record Present(String name, long paragraph, boolean writing) {}

  /**
   * How a paragraph stands.
   *
   * @param last number of the newest suggestion or comment on it
   */
  public record State(long paragraph, int version, int open, long last) {}

  private static final String SINCE = "interval '40 seconds'";

  @Inject private Statements statements;
  @Inject private Pens pens;

  /** Notes that a member or somebody of the team is there; nobody else is noted. */
  @Transactional
  public void present(AccountId who, SynthesisId synthesis, long paragraph, boolean writing) {
    if (!pens.member(synthesis.value(), who) && !pens.team(who)) return;
    statements.change(
        "delete from synthesis_presence where synthesis = ?1 and seen_at < now() - interval '1"
            + " hour'",
        synthesis.value());
    statements.change(
        """
        insert into synthesis_presence (synthesis, account, paragraph, writing)
        values (?1, ?2, (select id from paragraph where id = ?3), ?4)
        on conflict (synthesis, account) do update set paragraph = excluded.paragraph, writing = excluded.writing,
          seen_at = now()\
        """,
        synthesis.value(),
        who.value(),
        paragraph,
        writing);
  }

  /** Who was there within the last moments. */
  @Transactional
  public List<Present> people(SynthesisId synthesis) {
    return statements
        .rows(
            "select a.pseudonym, coalesce(p.paragraph, 0), p.writing from synthesis_presence p join"
                + " person a on a.id = p.account where p.synthesis = ?1 and p.seen_at > now() - "
                + SINCE
                + " order by a.pseudonym",
            synthesis.value())
        .stream()
        .map(r -> new Present((String) r[0], Rows.number(r[1]), (Boolean) r[2]))
        .toList();
  }

  /** All paragraphs that stand. */
  @Transactional
  public List<State> states(SynthesisId synthesis) {
    return statements
        .rows(
            """
            select p.id, p.version,
              (select count(*) from suggestion g where g.paragraph = p.id and g.withdrawn_at is null and g.hidden_at is null
                and not exists (select 1 from settlement t where t.suggestion = g.id)) as waiting,
              greatest((select coalesce(max(id), 0) from suggestion g where g.paragraph = p.id),
                (select coalesce(max(id), 0) from paragraph_comment k where k.paragraph = p.id)) as newest
            from paragraph p join section s on s.id = p.section
            where s.synthesis = ?1 and s.removed_at is null and p.removed_at is null order by p.id\
            """,
            synthesis.value())
        .stream()
        .map(
            r ->
                new State(
                    Rows.number(r[0]), Rows.integer(r[1]), Rows.integer(r[2]), Rows.number(r[3])))
        .toList();
  }
}
