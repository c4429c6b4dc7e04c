package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the topics in force, and what stands in them; one query whatever the number. */
@ApplicationScoped
public class Topics {

  private static final String VIEW =
      """
      select t.id, t.debate, t.level, t.number, t.label, t.named, array_to_string(t.phrases, chr(31)), t.size, t.distinct_size,
        coalesce(t.stability, -1), array_to_string(t.representatives, ','), t.parent, t.off_topic,
        case t.level when 'theme' then t.number else (
          select coalesce(q.number, p.number) from topic p left join topic q on q.id = p.parent where p.id = t.parent) end
      """;

  /**
   * A page of a topic's contributions.
   *
   * @param contributions their numbers, best rank first
   * @param next where the next page begins, null on the last
   */
  public record Listing(List<Long> contributions, @Nullable TopicCursor next) {
    public Optional<TopicCursor> following() {
      return Optional.ofNullable(next);
    }
  }

  @PersistenceContext private EntityManager database;

  /** All groups in force; empty before the first run. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public TopicTree tree(DebateId debate) {
    return new TopicTree(
        views(
            database
                .createNativeQuery(
                    VIEW
                        + """
                        from topic t where t.debate = ?1 and t.gone_at is null
                        order by array_position(array['theme', 'topic', 'cluster'], t.level), t.size desc, t.number\
                        """)
                .setParameter(1, debate.value())));
  }

  /** The topics (the middle level) in force, largest first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<TopicView> topics(DebateId debate) {
    return views(
        database
            .createNativeQuery(
                VIEW
                    + """
                    from topic t where t.debate = ?1 and t.level = 'topic' and t.gone_at is null
                    order by t.size desc, t.number\
                    """)
            .setParameter(1, debate.value()));
  }

  /** A group in force. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<TopicView> find(TopicId id) {
    return views(
            database
                .createNativeQuery(VIEW + "from topic t where t.id = ?1 and t.gone_at is null")
                .setParameter(1, id.value()))
        .stream()
        .findFirst();
  }

  /**
   * A group by its number; where it was merged into another, that one, so that addresses last.
   * Empty if it is gone otherwise.
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<TopicView> find(DebateId debate, Level level, long number) {
    return views(
            database
                .createNativeQuery(
                    """
                    with recursive way as (
                      select id, merged_into from topic where debate = ?1 and level = ?2 and number = ?3
                      union all select t.id, t.merged_into from topic t join way w on t.id = w.merged_into)
                    """
                        + VIEW
                        + "from topic t join way w on w.id = t.id where t.gone_at is null")
                .setParameter(1, debate.value())
                .setParameter(2, stored(level))
                .setParameter(3, number))
        .stream()
        .findFirst();
  }

  /** The topic (the middle level) of each contribution that has one, by number. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public Map<Long, TopicView> of(Collection<Long> contributions) {
    Map<Long, TopicView> found = new HashMap<>();
    if (contributions.isEmpty()) return found;
    List<Object[]> rows =
        database
            .createNativeQuery(
                VIEW
                    + """
                    , c.contribution from contribution_topic c join topic t on t.id = c.topic
                    where c.contribution = any (cast(string_to_array(?1, ',') as bigint[]))\
                    """)
            .setParameter(1, Rows.joined(contributions))
            .getResultList();
    for (Object[] r : rows) found.put(Rows.number(r[14]), view(r));
    return found;
  }

  /**
   * A page of what stands in a group, best rank first.
   *
   * @param after where the page before ended, or null for the first
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public Listing contributions(TopicView group, @Nullable TopicCursor after, int most) {
    Query query =
        database
            .createNativeQuery(
                "select c.contribution, s.rank from contribution_topic c join standing s on"
                    + " s.contribution = c.contribution where c."
                    + stored(group.level())
                    + " = ?1 and s.listed"
                    + (after == null ? "" : " and (s.rank, s.contribution) < (?3, ?4)")
                    + " order by s.rank desc, s.contribution desc limit ?2")
            .setParameter(1, group.id().value())
            .setParameter(2, most + 1);
    if (after != null) query.setParameter(3, after.rank()).setParameter(4, after.contribution());
    List<Object[]> rows = query.getResultList();
    List<Long> numbers = rows.stream().limit(most).map(r -> Rows.number(r[0])).toList();
    if (rows.size() <= most) return new Listing(numbers, null);
    Object[] last = rows.get(most - 1);
    return new Listing(numbers, new TopicCursor(Rows.decimal(last[1]), Rows.number(last[0])));
  }

  /** Numbers of all listed contributions in a group, in order. */
  @Transactional(Transactional.TxType.SUPPORTS)
  @SuppressWarnings("unchecked")
  public List<Long> members(TopicId group) {
    List<Object> rows =
        database
            .createNativeQuery(
                """
                select c.contribution from contribution_topic c join topic t on t.id = ?1
                where ?1 = case t.level when 'theme' then c.theme when 'topic' then c.topic else c.cluster end
                  and c.debate = t.debate
                order by c.contribution\
                """)
            .setParameter(1, group.value())
            .getResultList();
    return rows.stream().map(Rows::number).toList();
  }

  /** As the database names a level. */
  static String stored(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("unchecked")
  private static List<TopicView> views(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(Topics::view).toList();
  }

  private static TopicView view(Object[] r) {
    return new TopicView(
        new TopicId(Rows.number(r[0])),
        new DebateId(Rows.number(r[1])),
        Level.valueOf(r[2].toString().toUpperCase(Locale.ROOT)),
        Rows.integer(r[3]),
        (String) r[4],
        (Boolean) r[5],
        Rows.texts(r[6]),
        Rows.integer(r[7]),
        Rows.integer(r[8]),
        Rows.decimal(r[9]),
        Rows.numbers(r[10]),
        r[11] == null ? null : new TopicId(Rows.number(r[11])),
        Rows.integer(r[13]),
        (Boolean) r[12]);
  }
}
