package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.insight.plan.Plan;
import org.cahiers.insight.plan.PlannedGroup;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** What is in force in a debate, as a run needs to know it; in the caller's transaction. */
@ApplicationScoped
class InForce {

  /**
   * A group that is or was in force.
   *
   * @param merged id of the group it was merged into, 0 if it was not
   */
  record Known(long id, GroupRef ref, String label, long parent, long merged, boolean gone) {}

  private static final String KNOWN =
      """
      select id, level, number, label, coalesce(parent, 0), coalesce(merged_into, 0), gone_at is not null
      """;

  @PersistenceContext private EntityManager database;

  /** Every group that the debate ever had, by id. */
  Map<Long, Known> groups(long debate) {
    return known(debate(KNOWN + "from topic where debate = ?1", debate));
  }

  /**
   * A topic and a cluster of a run, with what they stand in and what they were merged into: all
   * that placing one contribution asks of {@link #groups}.
   */
  Map<Long, Known> groups(long debate, int topic, int cluster) {
    String sql =
        """
        with recursive near as (
          select * from topic where debate = ?1 and (level = 'topic' and number = ?2 or level = 'cluster' and number = ?3)
          union
          select t.* from topic t join near n on t.id in (n.parent, n.merged_into))
        """
            + KNOWN
            + "from near";
    return known(debate(sql, debate).setParameter(2, topic).setParameter(3, cluster));
  }

  @SuppressWarnings("unchecked")
  private static Map<Long, Known> known(Query query) {
    Map<Long, Known> groups = new HashMap<>();
    for (Object[] r : (List<Object[]>) query.getResultList())
      groups.put(
          Rows.number(r[0]),
          new Known(
              Rows.number(r[0]),
              new GroupRef(level(r[1]), Rows.integer(r[2])),
              (String) r[3],
              Rows.number(r[4]),
              Rows.number(r[5]),
              (Boolean) r[6]));
    return groups;
  }

  /** The group in force that a group became; null if it is gone otherwise. */
  static @Nullable Known now(Map<Long, Known> groups, long id) {
    Known group = groups.get(id);
    while (group != null && group.merged() != 0) group = groups.get(group.merged());
    return group == null || group.gone() ? null : group;
  }

  /** Groups and placements in force. */
  @SuppressWarnings("unchecked")
  Plan plan(long debate) {
    List<PlannedGroup> groups = new ArrayList<>();
    for (Object[] r :
        (List<Object[]>)
            debate(
                    """
                    select t.level, t.number, coalesce(p.number, 0), t.label, t.named, array_to_string(t.phrases, chr(31)), t.size,
                      t.distinct_size, array_to_string(t.representatives, ','), coalesce(t.stability, -1)
                    from topic t left join topic p on p.id = t.parent
                    where t.debate = ?1 and t.gone_at is null
                    order by array_position(array['theme', 'topic', 'cluster'], t.level), t.size desc, t.number\
                    """,
                    debate)
                .getResultList())
      groups.add(
          new PlannedGroup(
              new GroupRef(level(r[0]), Rows.integer(r[1])),
              Rows.integer(r[2]),
              (String) r[3],
              (Boolean) r[4],
              Rows.texts(r[5]),
              Rows.integer(r[6]),
              Rows.integer(r[7]),
              Rows.numbers(r[8]).stream().map(String::valueOf).toList(),
              Rows.decimal(r[9])));
    return new Plan(groups, placements(debate));
  }

  @SuppressWarnings("unchecked")
  private List<Placement> placements(long debate) {
    List<Placement> placements = new ArrayList<>();
    for (Object[] r :
        (List<Object[]>)
            debate(
                    """
                    select c.contribution, coalesce(th.number, 0), coalesce(t.number, 0), coalesce(cl.number, 0), c.strength, c.copy_of
                    from contribution_topic c left join topic th on th.id = c.theme left join topic t on t.id = c.topic
                    left join topic cl on cl.id = c.cluster
                    where c.debate = ?1 order by c.contribution\
                    """,
                    debate)
                .getResultList())
      placements.add(
          new Placement(
              r[0].toString(),
              Rows.integer(r[1]),
              Rows.integer(r[2]),
              Rows.integer(r[3]),
              Rows.decimal(r[4]),
              r[5].toString()));
    return placements;
  }

  private Query debate(String sql, long debate) {
    return database.createNativeQuery(sql).setParameter(1, debate);
  }

  static Level level(Object stored) {
    return Level.valueOf(stored.toString().toUpperCase(Locale.ROOT));
  }
}
