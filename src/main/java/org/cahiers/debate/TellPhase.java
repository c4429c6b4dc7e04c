package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;

/** Compares each debate's phase by the clock with the one that was last told. */
@ApplicationScoped
class TellPhase {

  @PersistenceContext private EntityManager database;
  @Inject private Clock clock;
  @Inject private ChangeFeed feed;
  @Inject private Event<DebatePhaseChanged> news;

  /** Its lock lets others refer to a debate meanwhile, and does not wait for a long import. */
  @Transactional
  @SuppressWarnings("unchecked")
  public void changes() {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, told_phase, opens_at, synthesis_at, closes_at from debate where"
                    + " told_phase <> 'CLOSED' or closes_at > now() for no key update")
            .getResultList();
    for (Object[] r : rows) {
      Phase phase =
          Phase.at(clock.instant(), Rows.instant(r[2]), Rows.instant(r[3]), Rows.instant(r[4]));
      if (phase.name().equals(r[1])) continue;
      long id = ((Number) r[0]).longValue();
      database
          .createNativeQuery("update debate set told_phase = ?2 where id = ?1")
          .setParameter(1, id)
          .setParameter(2, phase.name())
          .executeUpdate();
      feed.append("debate.phase-changed", id, null);
      news.fire(new DebatePhaseChanged(new DebateId(id), phase));
    }
  }
}
