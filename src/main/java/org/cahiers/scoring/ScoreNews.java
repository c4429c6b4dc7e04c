package org.cahiers.scoring;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * Tells the change feed that scores of a debate have moved, once for many scores: a row in the feed
 * for each of 500 scores a second would cost as much as the scores and drop every cached page each
 * time. What is lost in a crash is only that visitors' cached pages are ten minutes old for once.
 */
@ApplicationScoped
class ScoreNews {

  private static final Logger LOG = Logger.getLogger(ScoreNews.class.getName());
  private static final long PAUSE_SECONDS = 3;

  @Resource private ManagedScheduledExecutorService threads;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @Inject private Teller teller;

  private final Set<Long> moved = ConcurrentHashMap.newKeySet();
  private ScheduledFuture<?> telling;

  @PostConstruct
  void start() {
    telling =
        threads.scheduleWithFixedDelay(
            this::tellAll, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    telling.cancel(true);
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
    try {
      for (Long debate : moved) {
        moved.remove(debate);
        teller.tell(debate);
      }
    } catch (RuntimeException e) {
      // Thrown on, it would end the schedule for good.
      LOG.log(Level.WARNING, "telling of scores", e);
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
