package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * Takes a decision back, within a day: what it took from sight shows again, and the case is open
 * again. The register keeps both.
 */
@ApplicationScoped
public class UndoDecision {

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Cases cases;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;

  /**
   * @return whether it was undone; not if it was undone before, is older than a day, or was
   *     followed by a newer decision about the same thing
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public boolean undo(long decision) {
    AccountId moderator = caller.require(Role.MODERATOR);
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                update decision d set undone_at = now(), undone_by = ?2
                where id = ?1 and undone_at is null and decided_at > now() - interval '1 day'
                  and not exists (select 1 from decision later where later.kind = d.kind
                                  and later.subject = d.subject and later.id > d.id)
                returning kind, subject, outcome,
                  (select waiting from moderation_case c where c.id = d.for_case)\
                """)
            .setParameter(1, decision)
            .setParameter(2, moderator.value())
            .getResultList();
    if (rows.isEmpty()) return false;
    Object[] row = rows.get(0);
    String kind = (String) row[0];
    long subject = ((Number) row[1]).longValue();
    boolean waited = (Boolean) row[3];
    boolean kept = Outcome.of((String) row[2]) == Outcome.KEPT;
    Moderated moderated = cases.ofKind(kind).orElseThrow();
    // Back to how it was before the decision: what had waited waits again, the rest shows.
    if (waited && kept) moderated.requestEdit(subject);
    else if (!waited) moderated.restore(subject);
    cases.open(kind, subject, waited);
    audit.record(moderator.value(), "decision.undone", decision, Map.of("of", kind));
    feed.append("moderation.undone", decision, null);
    return true;
  }
}
