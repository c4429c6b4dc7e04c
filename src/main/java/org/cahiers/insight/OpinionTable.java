package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.analysis.opinion.OpinionAnswer;
import org.cahiers.analysis.opinion.OpinionReport;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;

/** What was found about opinions, and how old it is. */
@ApplicationScoped
class OpinionTable {

  /** Fewer scores more or less change no group that is clear. */
  private static final int FEWEST = 50;

  private static final double SHARE = .1;

  private static final String STORE =
      """
      insert into opinion_report (debate, run, answer, reason, participants, placed, report, scores)
      select ?1, max(r.id), ?2, ?3, ?4, ?5, cast(?6 as jsonb), (select coalesce(sum(scores), 0) from debate_tally where debate = ?1)
      from analysis_run r where r.debate = ?1 having max(r.id) is not null
      on conflict (debate) do update set run = excluded.run, answer = excluded.answer, reason = excluded.reason,
        participants = excluded.participants, placed = excluded.placed, report = excluded.report, scores = excluded.scores,
        made_at = now()\
      """;

  private static final String MEMBERS =
      """
      insert into opinion_member (debate, account, group_number)
      select ?1, a.id, cast(m ->> 1 as smallint)
      from jsonb_array_elements(cast(?2 as jsonb)) m join account a on a.id = cast(m ->> 0 as bigint)\
      """;

  private static final String DUE =
      """
      select o.debate from opinion_report o
      join (select debate, sum(scores) scores from debate_tally group by debate) t on t.debate = o.debate
      where abs(t.scores - o.scores) >= greatest(?1, ?2 * o.scores) order by o.debate\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private ChangeFeed feed;

  /** Puts a report in the place of the last one of a debate that has been analysed. */
  @Transactional
  public void store(long debate, OpinionReport report) {
    database
        .createNativeQuery(STORE)
        .setParameter(1, debate)
        .setParameter(2, OpinionJson.answer(report.answer()).code())
        .setParameter(3, OpinionJson.reason(report.answer()))
        .setParameter(4, report.participants())
        .setParameter(5, report.people().size())
        .setParameter(6, OpinionJson.write(report).toString())
        .executeUpdate();
    database
        .createNativeQuery("delete from opinion_member where debate = ?1")
        .setParameter(1, debate)
        .executeUpdate();
    feed.append("opinions.changed", debate, debate);
    if (!(report.answer() instanceof OpinionAnswer.ClearGroups)) return;
    var members = Json.createArrayBuilder();
    for (OpinionReport.Person person : report.people())
      members.add(
          Json.createArrayBuilder()
              .add(Long.parseLong(person.participant()))
              .add(person.group() + 1));
    database
        .createNativeQuery(MEMBERS)
        .setParameter(1, debate)
        .setParameter(2, members.build().toString())
        .executeUpdate();
  }

  /**
   * Debates whose report is out of date.
   *
   * @param anyChange whether one score more or less is enough; else it takes a tenth, and fifty
   */
  @SuppressWarnings("unchecked")
  List<Long> due(boolean anyChange) {
    List<Object> debates =
        database
            .createNativeQuery(DUE)
            .setParameter(1, anyChange ? 1 : FEWEST)
            .setParameter(2, anyChange ? 0. : SHARE)
            .getResultList();
    return debates.stream().map(Rows::number).toList();
  }
}
