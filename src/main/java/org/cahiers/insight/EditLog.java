package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Reads what people changed in the topics of a debate, for moderators. */
@ApplicationScoped
public class EditLog {

  /**
   * A change of the topics.
   *
   * @param kind as stored: rename, merge, split, move, regroup, off-topic, on-topic
   * @param label of the group as it is called now
   * @param other the former name, what it was merged into, split from or put under; else empty
   * @param contributions how many it moved
   * @param by pseudonym of the moderator
   * @param undoneBy null while it holds
   */
  public record EditView(
      long number,
      String kind,
      String label,
      String other,
      int contributions,
      String reason,
      String by,
      Instant at,
      @Nullable String undoneBy,
      @Nullable Instant undoneAt) {

    public boolean holds() {
      return undoneAt == null;
    }
  }

  @PersistenceContext private EntityManager database;

  /** The newest first. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<EditView> of(DebateId debate, int most) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select e.id, e.kind, t.label, coalesce(o.label, ''), coalesce(jsonb_array_length(e.detail -> 'members'), 0),
                  e.reason, a.pseudonym, e.made_at, u.pseudonym as undone, e.undone_at, cast(e.detail - 'members' as text)
                from topic_edit e join topic t on t.id = e.subject join person a on a.id = e.made_by
                left join person u on u.id = e.undone_by
                left join topic o on o.id = cast(coalesce(e.detail ->> 'into', case e.kind when 'split' then e.detail ->> 'from'
                  when 'regroup' then e.detail ->> 'to' end) as bigint)
                where e.debate = ?1 order by e.id desc limit ?2\
                """)
            .setParameter(1, debate.value())
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(EditLog::view).toList();
  }

  private static EditView view(Object[] r) {
    JsonObject detail = OpinionJson.object((String) r[10]);
    boolean rename = r[1].equals("rename");
    return new EditView(
        Rows.number(r[0]),
        (String) r[1],
        rename ? detail.getString("to") : (String) r[2],
        rename ? detail.getString("from") : (String) r[3],
        Rows.integer(r[4]),
        (String) r[5],
        (String) r[6],
        Rows.instant(r[7]),
        (String) r[8],
        r[9] == null ? null : Rows.instant(r[9]));
  }
}
