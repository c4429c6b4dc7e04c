package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cahiers.moderation.Moderated;

/** Contributions and replies as moderators handle them. */
@ApplicationScoped
class ModeratedContributions implements Moderated {

  static final String KIND = "contribution";

  @PersistenceContext private EntityManager database;
  @Inject private Publication publication;
  @Inject private Contributions contributions;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  @Transactional
  public Optional<Item> find(long id) {
    Contribution contribution = database.find(Contribution.class, id);
    if (contribution == null || contribution.state() == State.WITHDRAWN) return Optional.empty();
    String address = contributions.find(contribution.id()).orElseThrow().address();
    String title = contribution.title() == null ? "" : contribution.title();
    return Optional.of(
        new Item(
            title, contribution.text(), contribution.language(), address, contribution.author()));
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
