package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.identity.AccountId;
import org.cahiers.moderation.Moderated;

/** Contributions and replies as moderators handle them. */
@ApplicationScoped
class ModeratedContributions implements Moderated {

  static final String KIND = "contribution";

  @PersistenceContext private EntityManager database;
  @Inject private Publication publication;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<Long, Item> find(Collection<Long> ids) {
    String wanted = ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select c.id, coalesce(c.title, ''), c.text, c.language, d.slug, c.author
                from contribution c join debate d on d.id = c.debate
                where c.id = any(cast(?1 as bigint[])) and c.state <> 'withdrawn'\
                """)
            .setParameter(1, wanted)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(row -> ((Number) row[0]).longValue(), ModeratedContributions::item));
  }

  private static Item item(Object[] row) {
    return new Item(
        (String) row[1],
        (String) row[2],
        (String) row[3],
        "/debates/" + row[4] + "/contributions/" + row[0],
        new AccountId(((Number) row[5]).longValue()));
  }

  @Override
  @Transactional
  public void hide(long id) {
    end(id, Contribution::hide);
  }

  @Override
  @Transactional
  public void requestEdit(long id) {
    end(id, Contribution::waitForModerator);
  }

  @Override
  @Transactional
  public void restore(long id) {
    Contribution contribution = locked(id);
    if (contribution != null && contribution.state() != State.WITHDRAWN)
      publication.restore(contribution);
  }

  private void end(long id, java.util.function.Consumer<Contribution> change) {
    Contribution contribution = locked(id);
    if (contribution == null || contribution.state() == State.WITHDRAWN) return;
    State before = contribution.state();
    change.accept(contribution);
    if (contribution.state() != before) publication.ended(contribution, before);
  }

  private Contribution locked(long id) {
    return database.find(Contribution.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
