package org.cahiers.proposal;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.CoveragePart.Fate;
import org.cahiers.export.CoveragePart.Reason;
import org.cahiers.export.CoveragePart.Share;
import org.cahiers.platform.Rows;

/**
 * What became of every contribution of debates that have proposals, as of now: two statements
 * whatever the number. The first fate that holds is said; withdrawn ones are not counted. Counted
 * as the synthesis counts (docs/algorithms/coverage.md), with the published proposals in the place
 * of its text: support is the sum of (score − 1)/4.
 */
final class CoverageRows {

  private static final String FATES =
      """
      with fate as (
        select c.debate, coalesce(s.s2 * .25 + s.s3 * .5 + s.s4 * .75 + s.s5, 0) support,
          case
            when c.state = 'hidden' then 'MODERATED'
            when cited.main then 'CITED'
            when cited.contribution is not null then 'ECHOED'
            when left_out.contribution is not null then 'NOT_TAKEN_UP'
            when minority.contribution is not null then 'MINORITY_ANNEX'
            when exists (
              select 1 from proposal p join section x on x.id = p.section
              where p.debate = c.debate and x.topic in (t.theme, t.topic, t.cluster)) then 'GROUPED'
            else 'NOT_TAKEN_UP' end fate
        from contribution c
        left join standing s on s.contribution = c.id
        left join contribution_topic t on t.contribution = c.id
        left join (
          select pc.contribution, bool_or(pc.ordinal = 0 or not pc.verbatim) main from proposal_citation pc
          join proposal p on p.id = pc.proposal and p.version = pc.version group by pc.contribution) cited
          on cited.contribution = c.id
        left join (select distinct contribution from not_taken_up) left_out on left_out.contribution = c.id
        left join (
          select distinct unnest(cast(string_to_array(?, ',') as bigint[])) contribution) minority
          on minority.contribution = c.id
        where c.parent is null and c.state in ('published', 'hidden')
          and c.debate = any (cast(string_to_array(?, ',') as bigint[])))
      select debate, fate, count(*) number, sum(support) weight from fate group by debate, fate\
      """;

  private static final String REASONS =
      """
      select y.debate, n.reason, count(distinct n.contribution) number from not_taken_up n join synthesis y on y.id = n.synthesis
      where y.debate = any (cast(string_to_array(?, ',') as bigint[]))
        and not exists (
          select 1 from proposal_citation pc join proposal p on p.id = pc.proposal and p.version = pc.version
          where pc.contribution = n.contribution)
      group by y.debate, n.reason order by number desc, n.reason\
      """;

  private record Counted(long debate, Fate fate, int number, double weight) {}

  private final Connection database;

  CoverageRows(Connection database) {
    this.database = database;
  }

  /**
   * By debate.
   *
   * @param minority contributions that the minority annex cites
   */
  Map<Long, CoveragePart> of(Collection<Long> debates, Collection<Long> minority) {
    List<Counted> counted =
        Sql.rows(
            database,
            FATES,
            row ->
                new Counted(
                    row.getLong("debate"),
                    Fate.valueOf(row.getString("fate")),
                    row.getInt("number"),
                    row.getDouble("weight")),
            Rows.joined(minority),
            Rows.joined(debates));
    Map<Long, List<Reason>> reasons = reasons(debates);
    Map<Long, CoveragePart> parts = new HashMap<>();
    for (long debate : debates)
      parts.put(
          debate,
          new CoveragePart(shares(counted, debate), reasons.getOrDefault(debate, List.of())));
    return parts;
  }

  private static List<Share> shares(List<Counted> counted, long debate) {
    List<Counted> own = counted.stream().filter(each -> each.debate() == debate).toList();
    double all = own.stream().mapToDouble(Counted::weight).sum();
    List<Share> shares = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      int number = 0;
      double weight = 0;
      for (Counted each : own)
        if (each.fate() == fate) {
          number = each.number();
          weight = each.weight();
        }
      shares.add(new Share(fate, number, all == 0 ? 0 : weight / all));
    }
    return shares;
  }

  private Map<Long, List<Reason>> reasons(Collection<Long> debates) {
    Map<Long, List<Reason>> reasons = new HashMap<>();
    Sql.rows(
        database,
        REASONS,
        row ->
            reasons
                .computeIfAbsent(row.getLong("debate"), debate -> new ArrayList<>())
                .add(new Reason(row.getString("reason"), row.getInt("number"))),
        Rows.joined(debates));
    return reasons;
  }
}
