package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.CoveragePart.Fate;
import org.cahiers.platform.Rows;

/**
 * Whether nobody vanishes: each contribution has one fate, the first that holds (docs/algorithms/
 * coverage.md). One statement of about the size of the debate.
 */
@ApplicationScoped
public class Coverage {

  /**
   * Fate of each contribution towards one synthesis. Who is the main source of a sentence is cited;
   * who stands only behind it, echoed. Support is the sum of (score − 1)/4.
   */
  static final String FATES =
      """
      with text as (
        select k.contribution, min(k.ordinal) as ordinal
        from section s join paragraph p on p.section = s.id and p.removed_at is null
        join paragraph_citation k on k.paragraph = p.id and k.version = p.version
        where s.synthesis = ?1 and s.removed_at is null group by k.contribution),
      heading as (
        select distinct cast(c ->> 'contribution' as bigint) as contribution
        from section s, jsonb_array_elements(s.title_from) t, jsonb_array_elements(t -> 'citations') c
        where s.synthesis = ?1 and s.removed_at is null),
      outline as (select topic from section where synthesis = ?1 and removed_at is null and topic is not null),
      fate as (
        select c.id, c.author, coalesce(st.s2 * .25 + st.s3 * .5 + st.s4 * .75 + st.s5, 0) as support, n.reason, st.rank,
          case when c.state = 'hidden' then 'MODERATED'
            when text.ordinal = 0 or heading.contribution is not null then 'CITED'
            when text.ordinal > 0 then 'ECHOED'
            when n.contribution is not null then 'NOT_TAKEN_UP'
            when m.contribution is not null then 'MINORITY_ANNEX'
            when t.theme in (select topic from outline) or t.topic in (select topic from outline)
              or t.cluster in (select topic from outline) then 'GROUPED'
            else 'NOT_TAKEN_UP' end as fate
        from contribution c
        left join standing st on st.contribution = c.id and st.debate = c.debate
        left join text on text.contribution = c.id left join heading on heading.contribution = c.id
        left join not_taken_up n on n.synthesis = ?1 and n.contribution = c.id
        left join minority_annex m on m.synthesis = ?1 and m.contribution = c.id
        left join contribution_topic t on t.contribution = c.id and t.debate = c.debate
        where c.debate = (select debate from synthesis where id = ?1) and c.parent is null and c.state in ('published', 'hidden'))
      """;

  @Inject private Statements statements;

  /** Towards the newest synthesis of a debate; empty before there is one. */
  @Transactional
  public Optional<CoverageView> of(DebateId debate) {
    return statements
        .value(
            "select id from synthesis where debate = ?1 order by id desc limit 1", debate.value())
        .map(id -> of(new SynthesisId(Rows.number(id))));
  }

  @Transactional
  public CoverageView of(SynthesisId synthesis) {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    Map<Fate, Double> support = new EnumMap<>(Fate.class);
    List<CoveragePart.Reason> reasons = new ArrayList<>();
    int unread = 0;
    for (Object[] r :
        statements.rows(
            FATES
                + """
                select fate, case when fate = 'NOT_TAKEN_UP' then reason end as why, count(*) as number, sum(support)
                from fate group by fate, why order by number desc, why\
                """,
            synthesis.value())) {
      Fate fate = Fate.valueOf((String) r[0]);
      int number = Rows.integer(r[2]);
      counts.merge(fate, number, Integer::sum);
      support.merge(fate, Rows.decimal(r[3]), Double::sum);
      if (r[1] != null) reasons.add(new CoveragePart.Reason((String) r[1], number));
      else if (fate == Fate.NOT_TAKEN_UP) unread = number;
    }
    double all = support.values().stream().mapToDouble(Double::doubleValue).sum();
    if (all > 0) support.replaceAll((fate, sum) -> sum / all);
    return new CoverageView(counts, support, reasons, unread);
  }
}
