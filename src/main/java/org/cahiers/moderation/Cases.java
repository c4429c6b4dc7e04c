package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * What moderators are to look at: opened by reports and by the rooms, one open case for each thing.
 */
@ApplicationScoped
public class Cases {

  /** An open case. */
  record Case(long id, String kind, long subject) {}

  @PersistenceContext private EntityManager database;
  @Inject @Any private Instance<Moderated> kinds;

  /** Something may not show before a moderator has seen it; in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void await(String kind, long subject) {
    open(kind, subject, true);
  }

  /** Something is gone, because its author took it back: there is nothing left to decide. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void drop(String kind, long subject) {
    database
        .createNativeQuery(
            "update moderation_case set closed_at = now() where kind = ?1 and subject = ?2 and"
                + " closed_at is null")
        .setParameter(1, kind)
        .setParameter(2, subject)
        .executeUpdate();
  }

  /**
   * @return the case, opened now or before
   */
  long open(String kind, long subject, boolean waiting) {
    return ((Number)
            database
                .createNativeQuery(
                    """
                    insert into moderation_case (kind, subject, waiting) values (?1, ?2, ?3)
                    on conflict (kind, subject) where closed_at is null
                      do update set waiting = moderation_case.waiting or excluded.waiting
                    returning id\
                    """)
                .setParameter(1, kind)
                .setParameter(2, subject)
                .setParameter(3, waiting)
                .getSingleResult())
        .longValue();
  }

  /** Closes a case: of two moderators at the same time one finds it. */
  @SuppressWarnings("unchecked")
  Optional<Case> close(long id) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "update moderation_case set closed_at = now() where id = ?1 and closed_at is null"
                    + " returning kind, subject")
            .setParameter(1, id)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(r -> new Case(id, (String) r[0], ((Number) r[1]).longValue()));
  }

  /** Whether the author of what an open case is about can write it anew. */
  boolean editable(long id) {
    return database
        .createNativeQuery("select kind from moderation_case where id = ?1 and closed_at is null")
        .setParameter(1, id)
        .getResultStream()
        .allMatch(kind -> ofKind((String) kind).filter(Moderated::editable).isPresent());
  }

  Optional<Moderated> ofKind(String kind) {
    return kinds.stream().filter(k -> k.kind().equals(kind)).findFirst();
  }
}
