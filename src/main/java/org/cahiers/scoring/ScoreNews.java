package org.cahiers.scoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.Rounds;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * Tells the change feed that scores of a debate have moved, once for many scores: a row in the feed
 * for each of 500 scores a second would cost as much as the scores and drop every cached page each
 * time. What is lost in a crash is only that visitors' cached pages are ten minutes old for once.
 */
@ApplicationScoped
class ScoreNews {

  private static final Duration PAUSE = Duration.ofSeconds(3);

  @Resource private ManagedThreadFactory threads;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Inject private Teller teller;

  private final Set<Long> moved = ConcurrentHashMap.newKeySet();
  private Rounds telling;

  @PostConstruct
  void start() {
    telling = Rounds.start(threads, "tell of scores", PAUSE, this::tellAll);
  }

  @PreDestroy
  void stop() {
    telling.close();
  }

  /** Remembers a debate once the present transaction has committed. */
  void tell(DebateId debate) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) moved.add(debate.value());
          }
        });
  }

  private void tellAll() {
    for (Long debate : moved) {
      moved.remove(debate);
      try {
        teller.tell(debate);
      } catch (RuntimeException e) {
        moved.add(debate); // told at the next turn
        throw e;
      }
    }
  }

  /** One change in a transaction of its own. */
  @ApplicationScoped
  static class Teller {
    @Inject private ChangeFeed feed;

    @Transactional
    public void tell(long debate) {
      feed.append("score.moved", debate, debate);
    }
  }
}
