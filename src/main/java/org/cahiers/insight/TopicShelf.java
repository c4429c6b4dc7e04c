package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.Rows;

/** Reads what stands in the groups, for the moderator's tree: a node is one query. */
@ApplicationScoped
public class TopicShelf {

  /**
   * A contribution in the tree.
   *
   * @param topic id of its topic, 0 if it has none
   * @param cluster id of its cluster, 0 if it has none
   * @param byPerson whether a person put it there
   */
  public record Leaf(
      long number, String language, String title, long topic, long cluster, boolean byPerson) {}

  private static final String LEAF =
      """
      select c.id, c.language, coalesce(c.title, ''), coalesce(p.topic, 0), coalesce(p.cluster, 0), p.placed_by = 'person'
      from contribution_topic p join contribution c on c.id = p.contribution join standing s on s.contribution = c.id
      """;

  @PersistenceContext private EntityManager database;

  /** The best ranked contributions of a cluster. */
  @Transactional
  public List<Leaf> in(TopicId cluster, int most) {
    return leaves("where p.cluster = ?1", cluster.value(), most);
  }

  /** The best ranked contributions of a topic that are in none of its clusters. */
  @Transactional
  public List<Leaf> loose(TopicId topic, int most) {
    return leaves("where p.topic = ?1 and p.cluster is null", topic.value(), most);
  }

  /** How many contributions of each topic of a debate are in none of its clusters. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<Long, Integer> looseCounts(DebateId debate) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Object[] r :
        (List<Object[]>)
            database
                .createNativeQuery(
                    "select topic, count(*) from contribution_topic where debate = ?1 and topic is"
                        + " not null and cluster is null group by topic")
                .setParameter(1, debate.value())
                .getResultList()) counts.put(Rows.number(r[0]), Rows.integer(r[1]));
    return counts;
  }

  /** Contributions of a debate in whose title or text some words occur, best ranked first. */
  @Transactional
  public List<Leaf> search(DebateId debate, String words, int most) {
    String pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return leaves(
        database
            .createNativeQuery(
                LEAF
                    + "where p.debate = ?1 and (c.title ilike ?3 or c.text ilike ?3) order by"
                    + " s.rank desc, c.id desc limit ?2")
            .setParameter(1, debate.value())
            .setParameter(2, most)
            .setParameter(3, pattern));
  }

  private List<Leaf> leaves(String condition, long id, int most) {
    return leaves(
        database
            .createNativeQuery(LEAF + condition + " order by s.rank desc, c.id desc limit ?2")
            .setParameter(1, id)
            .setParameter(2, most));
  }

  @SuppressWarnings("unchecked")
  private static List<Leaf> leaves(Query query) {
    return ((List<Object[]>) query.getResultList())
        .stream()
            .map(
                r ->
                    new Leaf(
                        Rows.number(r[0]),
                        (String) r[1],
                        (String) r[2],
                        Rows.number(r[3]),
                        Rows.number(r[4]),
                        (Boolean) r[5]))
            .toList();
  }
}
