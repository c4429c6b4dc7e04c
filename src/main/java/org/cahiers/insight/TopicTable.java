package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Rows of groups and of what stands in them, in the caller's transaction. */
@ApplicationScoped
class TopicTable {

  /** Where a contribution stood; ids of groups, 0 for none. */
  record Place(long contribution, long theme, long topic, long cluster) {}

  private static final String RECOUNT =
      """
      update topic t set size = coalesce(n.size, 0), distinct_size = coalesce(n.distinct_size, 0),
        representatives = case when n.members is null then '{}' else
          array(select r from unnest(t.representatives) with ordinality as u(r, i) where r = any (n.members) order by i) end
      from topic g left join (
        select g.id, count(*) as size, count(distinct c.copy_of) as distinct_size, array_agg(c.contribution) as members
        from contribution_topic c cross join lateral (values (c.theme), (c.topic), (c.cluster)) as g(id)
        where c.debate = ?1 and g.id is not null group by g.id) n on n.id = g.id
      where t.id = g.id and g.debate = ?1 and g.gone_at is null\
      """;

  /** Values of {@code contribution_topic.placed_by}. */
  static final String PERSON = "person";

  static final String RUN = "run";

  @PersistenceContext private EntityManager database;

  /** Sizes of all groups of a debate, and representatives that are still in them. */
  void recount(long debate) {
    run(RECOUNT, debate);
  }

  /** Contributions follow their cluster into its topic, and their topic into its theme. */
  void align(long debate) {
    run(
        """
        update contribution_topic c set topic = cl.parent from topic cl
        where c.debate = ?1 and cl.id = c.cluster and c.topic is distinct from cl.parent\
        """,
        debate);
    run(
        """
        update contribution_topic c set theme = t.parent from topic t
        where c.debate = ?1 and t.id = c.topic and c.theme is distinct from t.parent\
        """,
        debate);
  }

  private void run(String sql, long debate) {
    database.createNativeQuery(sql).setParameter(1, debate).executeUpdate();
  }

  /** Locks the topics of a debate against another edit or run until the transaction ends. */
  void lock(long debate) {
    database
        .createNativeQuery("select id from topic where debate = ?1 order by id for update")
        .setParameter(1, debate)
        .getResultList();
  }

  /** One contribution less stands in each of some groups. */
  void shrink(Collection<Long> groups) {
    database
        .createNativeQuery(
            """
            update topic set size = greatest(0, size - 1), distinct_size = greatest(0, distinct_size - 1)
            where id = any (cast(string_to_array(?1, ',') as bigint[]))\
            """)
        .setParameter(1, Rows.joined(groups))
        .executeUpdate();
  }

  /** A contribution no longer stands for the groups. */
  void unrepresent(Collection<Long> groups, long contribution) {
    database
        .createNativeQuery(
            """
            update topic set representatives = array_remove(representatives, cast(?2 as bigint))
            where id = any (cast(string_to_array(?1, ',') as bigint[]))\
            """)
        .setParameter(1, Rows.joined(groups))
        .setParameter(2, contribution)
        .executeUpdate();
  }

  /** A new group with the next number of its level. */
  long create(long debate, Level level, @Nullable Long parent, String label) {
    return Rows.number(
        database
            .createNativeQuery(
                """
                insert into topic (debate, level, number, parent, label, named)
                select ?1, ?2, 1 + coalesce(max(number), 0), cast(?3 as bigint), ?4, true from topic
                where debate = ?1 and level = ?2 returning id\
                """)
            .setParameter(1, debate)
            .setParameter(2, Topics.stored(level))
            .setParameter(3, parent == null ? null : parent.toString())
            .setParameter(4, label)
            .getSingleResult());
  }

  /** All that stands in a group stands in another of its level. */
  void shift(Level level, long from, long into) {
    String column = Topics.stored(level);
    database
        .createNativeQuery(
            "update contribution_topic set " + column + " = ?2 where " + column + " = ?1")
        .setParameter(1, from)
        .setParameter(2, into)
        .executeUpdate();
  }

  /**
   * Puts contributions into a topic; clusters of which nothing stays behind come along, of others
   * the contributions lose theirs.
   */
  void moveToTopic(List<Place> leaving, long theme, long topic) {
    Map<Long, Long> leave =
        leaving.stream()
            .filter(place -> place.cluster() != 0)
            .collect(Collectors.groupingBy(Place::cluster, Collectors.counting()));
    Map<Long, Long> sizes = sizes(leave.keySet());
    Set<Long> whole = new TreeSet<>();
    leave.forEach(
        (cluster, count) -> {
          if (count.equals(sizes.get(cluster))) whole.add(cluster);
        });
    regroup(whole, topic);
    put(
        leaving.stream()
            .filter(place -> !whole.contains(place.cluster()))
            .map(Place::contribution)
            .toList(),
        theme,
        topic,
        0,
        PERSON);
    for (long cluster : whole)
      put(
          leaving.stream()
              .filter(place -> place.cluster() == cluster)
              .map(Place::contribution)
              .toList(),
          theme,
          topic,
          cluster,
          PERSON);
  }

  @SuppressWarnings("unchecked")
  private Map<Long, Long> sizes(Collection<Long> clusters) {
    Map<Long, Long> sizes = new HashMap<>();
    for (Object[] r :
        (List<Object[]>)
            database
                .createNativeQuery(
                    "select cluster, count(*) from contribution_topic where cluster = any"
                        + " (cast(string_to_array(?1, ',') as bigint[])) group by cluster")
                .setParameter(1, Rows.joined(clusters))
                .getResultList()) sizes.put(Rows.number(r[0]), Rows.number(r[1]));
    return sizes;
  }

  void rename(long group, String label, boolean named) {
    database
        .createNativeQuery("update topic set label = ?2, named = ?3 where id = ?1")
        .setParameter(1, group)
        .setParameter(2, label)
        .setParameter(3, named)
        .executeUpdate();
  }

  void mark(long group, boolean offTopic) {
    database
        .createNativeQuery("update topic set off_topic = ?2 where id = ?1")
        .setParameter(1, group)
        .setParameter(2, offTopic)
        .executeUpdate();
  }

  /** A group is no longer in force; what stood in it has left already. */
  void retire(long group, @Nullable Long into) {
    database
        .createNativeQuery(
            """
            update topic set gone_at = now(), merged_into = cast(?2 as bigint), size = 0, distinct_size = 0 where id = ?1\
            """)
        .setParameter(1, group)
        .setParameter(2, into == null ? null : into.toString())
        .executeUpdate();
  }

  void revive(long group) {
    database
        .createNativeQuery("update topic set gone_at = null, merged_into = null where id = ?1")
        .setParameter(1, group)
        .executeUpdate();
  }

  void regroup(Collection<Long> groups, long under) {
    database
        .createNativeQuery(
            "update topic set parent = ?2 where id = any (cast(string_to_array(?1, ',') as"
                + " bigint[]))")
        .setParameter(1, Rows.joined(groups))
        .setParameter(2, under)
        .executeUpdate();
  }

  /** The best of both sets of representatives, the first's before the second's. */
  void representBoth(long into, long from) {
    database
        .createNativeQuery(
            """
            update topic t set representatives = t.representatives[1:3] || f.representatives[1:2],
              phrases = t.phrases[1:4] || f.phrases[1:2]
            from topic f where t.id = ?1 and f.id = ?2\
            """)
        .setParameter(1, into)
        .setParameter(2, from)
        .executeUpdate();
  }

  /** The best ranked contributions of a group that people made stand for it. */
  void representByRank(long group, Level level) {
    database
        .createNativeQuery(
            "update topic set representatives = array(select s.contribution from"
                + " contribution_topic c join standing s on s.contribution = c.contribution where"
                + " c."
                + Topics.stored(level)
                + " = ?1 order by s.rank desc, s.contribution limit 5) where id = ?1")
        .setParameter(1, group)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  List<Place> places(Level level, long group) {
    return places(
        database
            .createNativeQuery(
                "select contribution, coalesce(theme, 0), coalesce(topic, 0), coalesce(cluster, 0)"
                    + " from contribution_topic where "
                    + Topics.stored(level)
                    + " = ?1 order by contribution")
            .setParameter(1, group)
            .getResultList());
  }

  @SuppressWarnings("unchecked")
  List<Place> places(long debate, Collection<Long> contributions) {
    return places(
        database
            .createNativeQuery(
                """
                select contribution, coalesce(theme, 0), coalesce(topic, 0), coalesce(cluster, 0) from contribution_topic
                where debate = ?1 and contribution = any (cast(string_to_array(?2, ',') as bigint[])) order by contribution\
                """)
            .setParameter(1, debate)
            .setParameter(2, Rows.joined(contributions))
            .getResultList());
  }

  private static List<Place> places(List<Object[]> rows) {
    return rows.stream()
        .map(
            r ->
                new Place(
                    Rows.number(r[0]), Rows.number(r[1]), Rows.number(r[2]), Rows.number(r[3])))
        .toList();
  }

  /**
   * Puts contributions into groups.
   *
   * @param cluster 0 for none
   */
  void put(Collection<Long> contributions, long theme, long topic, long cluster, String by) {
    if (contributions.isEmpty()) return;
    Query query =
        database
            .createNativeQuery(
                """
                update contribution_topic set theme = nullif(?2, 0), topic = nullif(?3, 0), cluster = nullif(?4, 0), placed_by = ?5
                where contribution = any (cast(string_to_array(?1, ',') as bigint[]))\
                """)
            .setParameter(1, Rows.joined(contributions))
            .setParameter(2, theme)
            .setParameter(3, topic)
            .setParameter(4, cluster)
            .setParameter(5, by);
    query.executeUpdate();
  }
}
