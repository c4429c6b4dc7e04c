package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cahiers.analysis.cluster.Assignment;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.insight.InForce.Known;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.jspecify.annotations.Nullable;

/**
 * Places contributions that the run in force has not: newcomers by its words, restored ones where
 * it had them. Where people merged or moved groups since, they follow.
 *
 * <p>Whoever changes what stands in topics locks these first, so that a run that is taken at the
 * same moment is before or after, never in between.
 */
@ApplicationScoped
class Placing {

  /** Contributions placed in one transaction. */
  static final int AT_ONCE = 2_000;

  private static final String WITHOUT_PLACE =
      """
      select c.id, c.language, coalesce(c.title, ''), c.text, c.revision, p.theme, p.topic, p.cluster, p.strength, p.copy_of
      from contribution c left join run_placement p on p.run = ?2 and p.contribution = c.id
      where c.debate = ?1 and c.parent is null and c.state = 'published'
        and not exists (select 1 from contribution_topic x where x.contribution = c.id)
      """;

  private static final String INTO =
      """
      insert into contribution_topic (contribution, debate, revision, theme, topic, cluster, strength, copy_of, placed_by)
      select cast(p ->> 0 as bigint), ?1, cast(p ->> 1 as int), nullif(cast(p ->> 2 as bigint), 0),
        nullif(cast(p ->> 3 as bigint), 0), nullif(cast(p ->> 4 as bigint), 0), cast(p ->> 5 as real), cast(p ->> 6 as bigint), p ->> 7
      from jsonb_array_elements(cast(?2 as jsonb)) p
      """;

  private static final String INSERT = INTO + "on conflict (contribution) do nothing";

  /**
   * Locks the groups, counts one more in each and places it there, in one call: who writes about
   * the same waits from here to the commit. Nothing changes if one of them is no longer in force.
   */
  private static final String INSERT_AND_GROW =
      """
      with held as (
        select id from topic where id = any (cast(string_to_array(?3, ',') as bigint[])) and gone_at is null
        order by id for update),
      grown as (
        update topic t set size = size + 1, distinct_size = distinct_size + 1 from held
        where t.id = held.id and (select count(*) from held) = ?4)
      """
          + INTO
          + "where (select count(*) from held) = ?4 on conflict (contribution) do nothing";

  @PersistenceContext private EntityManager database;
  @Inject private InForce inForce;
  @Inject private TopicTable topics;
  @Inject private ChangeFeed feed;

  /**
   * Places one contribution; in the transaction that publishes it.
   *
   * @return false if a run was taken at this moment: then its words are others
   */
  @SuppressWarnings("unchecked")
  boolean place(long debate, long run, long contribution, Assignment model) {
    List<Object[]> rows =
        database
            .createNativeQuery(WITHOUT_PLACE + " and c.id = ?3")
            .setParameter(1, debate)
            .setParameter(2, run)
            .setParameter(3, contribution)
            .getResultList();
    if (rows.isEmpty()) return true;
    Placement found = placement(rows.getFirst(), model);
    Map<Long, Known> near = inForce.groups(debate, found.topic(), found.cluster());
    JsonArray place = place(rows.getFirst(), near, found);
    List<Long> groups =
        place.subList(2, 5).stream()
            .map(id -> ((JsonNumber) id).longValue())
            .filter(id -> id > 0)
            .toList();
    feed.append("topics.changed", debate, debate);
    return database
            .createNativeQuery(INSERT_AND_GROW)
            .setParameter(1, debate)
            .setParameter(2, Json.createArrayBuilder().add(place).build().toString())
            .setParameter(3, Rows.joined(groups))
            .setParameter(4, groups.size())
            .executeUpdate()
        == 1;
  }

  /**
   * Places some of those that have no place yet.
   *
   * @return how many; 0 when none is left
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public int placeSome(long debate, long run, Assignment model) {
    topics.lock(debate);
    List<Object[]> rows =
        database
            .createNativeQuery(WITHOUT_PLACE + " order by c.id limit ?3")
            .setParameter(1, debate)
            .setParameter(2, run)
            .setParameter(3, AT_ONCE)
            .getResultList();
    if (rows.isEmpty()) return 0;
    Map<Long, Known> groups = inForce.groups(debate);
    JsonArrayBuilder places = Json.createArrayBuilder();
    for (Object[] r : rows) places.add(place(r, groups, placement(r, model)));
    insert(debate, places.build());
    topics.recount(debate);
    feed.append("topics.changed", debate, debate);
    return rows.size();
  }

  /** Contribution, revision, theme, topic, cluster (0 for none), strength, what it copies, by. */
  private static JsonArray place(Object[] r, Map<Long, Known> groups, Placement placement) {
    Known cluster = group(groups, Level.CLUSTER, placement.cluster());
    Known topic =
        cluster != null
            ? groups.get(cluster.parent())
            : group(groups, Level.TOPIC, placement.topic());
    return Json.createArrayBuilder()
        .add(Rows.number(r[0]))
        .add(Rows.integer(r[4]))
        .add(topic == null ? 0 : topic.parent())
        .add(topic == null ? 0 : topic.id())
        .add(cluster == null ? 0 : cluster.id())
        .add(Math.clamp(placement.strength(), 0, 1))
        .add(Long.parseLong(placement.copyOf()))
        .add(isOfRun(r) ? "run" : "arrival")
        .build();
  }

  private void insert(long debate, JsonArray places) {
    database
        .createNativeQuery(INSERT)
        .setParameter(1, debate)
        .setParameter(2, places.toString())
        .executeUpdate();
  }

  private static @Nullable Known group(Map<Long, Known> groups, Level level, int number) {
    if (number == 0) return null;
    GroupRef ref = new GroupRef(level, number);
    return groups.values().stream()
        .filter(group -> group.ref().equals(ref))
        .findFirst()
        .map(group -> InForce.now(groups, group.id()))
        .orElse(null);
  }

  /** Whether the run in force has read it. */
  private static boolean isOfRun(Object[] r) {
    return r[5] != null;
  }

  /** Where the run had it, or where its words belong. */
  private static Placement placement(Object[] r, Assignment model) {
    String id = r[0].toString();
    return isOfRun(r)
        ? new Placement(
            id,
            Rows.integer(r[5]),
            Rows.integer(r[6]),
            Rows.integer(r[7]),
            Rows.decimal(r[8]),
            r[9].toString())
        : model.place(Contribution.of(id, (String) r[1], (String) r[2], (String) r[3]));
  }

  /** Takes a contribution out of all topics, in the transaction that takes it from sight. */
  @SuppressWarnings("unchecked")
  void remove(long debate, long contribution) {
    topics.lock(debate);
    List<Object[]> left =
        database
            .createNativeQuery(
                "delete from contribution_topic where contribution = ?1 returning coalesce(theme,"
                    + " 0), coalesce(topic, 0), coalesce(cluster, 0)")
            .setParameter(1, contribution)
            .getResultList();
    if (left.isEmpty()) return;
    List<Long> groups = Stream.of(left.getFirst()).map(Rows::number).filter(id -> id > 0).toList();
    topics.shrink(groups);
    topics.unrepresent(groups, contribution);
    feed.append("topics.changed", debate, debate);
  }
}
