package org.cahiers.proposal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.export.Diversity;
import org.cahiers.export.Support;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Counts what stands behind proposals now, from sources that still show: one statement. */
final class FigureRows {

  private static final String READ =
      """
      with asked as (
        select p, v from unnest(cast(string_to_array(?, ',') as bigint[]), cast(string_to_array(?, ',') as int[])) k (p, v)),
      cited as (
        select distinct a.p, c.id, c.author, c.origin, coalesce(c.place, w.place) place, c.support_elsewhere
        from asked a join proposal_citation pc on pc.proposal = a.p and pc.version = a.v
        join contribution c on c.id = pc.contribution join person w on w.id = c.author
        where c.state = 'published'),
      authors as (select p, author, count(*) wrote from cited group by p, author),
      concentration as (select p, count(*) people, max(wrote) most from authors group by p),
      answered as (
        select cited.p, count(*) replies, count(*) filter (where r.stance = 'for') speaking_for,
          count(*) filter (where r.stance = 'against') speaking_against
        from cited join contribution r on r.root = cited.id and r.state = 'published' group by cited.p)
      select cited.p, count(*) sources, count(*) filter (where t.copy_of is not null and t.copy_of <> cited.id) copies,
        coalesce(sum(s.s1), 0) s1, coalesce(sum(s.s2), 0) s2, coalesce(sum(s.s3), 0) s3, coalesce(sum(s.s4), 0) s4,
        coalesce(sum(s.s5), 0) s5, coalesce(sum(cited.support_elsewhere), 0) elsewhere,
        max(n.people) people, max(n.most) most, count(distinct lower(cited.place)) places,
        count(*) filter (where cited.origin = 'online') online, count(*) filter (where cited.origin = 'meeting') meetings,
        count(*) filter (where cited.origin = 'import') imports,
        coalesce(max(r.replies), 0) replies, coalesce(max(r.speaking_for), 0) speaking_for,
        coalesce(max(r.speaking_against), 0) speaking_against
      from cited join concentration n on n.p = cited.p left join answered r on r.p = cited.p
      left join standing s on s.contribution = cited.id left join contribution_topic t on t.contribution = cited.id
      group by cited.p\
      """;

  private static final Support NONE = new Support(0, 0, List.of(), 0, 0, 0, 0, 0, 0);

  private final Connection database;

  FigureRows(Connection database) {
    this.database = database;
  }

  /** By number of the proposal; all of them, also those whose sources have all gone. */
  Map<Long, Figures> of(Collection<Edited> versions) {
    Map<Long, People> people = new HashMap<>();
    Map<Long, Figures> figures = new HashMap<>();
    for (Edited each : versions) {
      people.put(each.proposal().value(), each.people());
      figures.put(each.proposal().value(), new Figures(with(NONE, each.people()), null, 0));
    }
    if (versions.isEmpty()) return figures;
    List<Edited> ordered = List.copyOf(versions);
    Sql.rows(
        database,
        READ,
        r -> figures.put(r.getLong("p"), row(r, people.get(r.getLong("p")))),
        Rows.joined(ordered.stream().map(each -> each.proposal().value()).toList()),
        Rows.joined(ordered.stream().map(Edited::version).toList()));
    return figures;
  }

  private static Figures row(ResultSet r, People people) throws SQLException {
    List<Integer> scores =
        List.of(r.getInt("s1"), r.getInt("s2"), r.getInt("s3"), r.getInt("s4"), r.getInt("s5"));
    boolean scored = scores.stream().mapToInt(Integer::intValue).sum() > 0;
    Support support =
        new Support(
            r.getInt("sources"),
            r.getInt("copies"),
            scored ? scores : List.of(),
            r.getLong("elsewhere"),
            r.getInt("replies"),
            r.getInt("speaking_for"),
            r.getInt("speaking_against"),
            people.endorsements(),
            people.abstentions());
    return new Figures(support, diversity(r), r.getInt("imports"));
  }

  private static @Nullable Diversity diversity(ResultSet r) throws SQLException {
    int people = r.getInt("people");
    if (people < Diversity.FEWEST_PEOPLE) return null;
    return new Diversity(
        people,
        r.getInt("places"),
        r.getInt("online"),
        r.getInt("meetings"),
        (double) r.getInt("most") / r.getInt("sources"));
  }

  private static Support with(Support none, People people) {
    return new Support(
        none.contributions(),
        none.copies(),
        none.scores(),
        none.elsewhere(),
        none.replies(),
        none.repliesFor(),
        none.repliesAgainst(),
        people.endorsements(),
        people.abstentions());
  }
}
