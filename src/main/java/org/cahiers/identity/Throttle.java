package org.cahiers.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.cahiers.platform.web.Secrets;

/**
 * Slows attempts down by what is tried and by where it comes from. Counted in the database, so that
 * asking another node does not help; a day without failure forgets them.
 */
@ApplicationScoped
public class Throttle {

  private static final String PURPOSE = "address";

  @PersistenceContext private EntityManager database;
  @Inject private Secrets secrets;

  /**
   * What is counted.
   *
   * @param what the kind of attempt
   * @param whose the e-mail or network address; stored as a keyed hash
   */
  public record Key(String what, String whose, Pause pause) {}

  /**
   * What came of asking to try something.
   *
   * @param pause how long this must still wait; zero to go ahead
   * @param failures of the key that failed most, this attempt counted; 0 where it must wait
   */
  public record Attempt(Duration pause, int failures) {}

  /** Reports of readers: a person rarely makes many, a machine does. */
  public static Key reports(String address) {
    return new Key("report-from", address, Pause.OF_REPORTS);
  }

  /**
   * Reads the key before anybody comes: read first by a crowd, each with a connection and the one
   * who reads it in want of another, all would wait for each other.
   */
  void warmUp(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object start) {
    secrets.key(PURPOSE);
  }

  /** How long these attempts must still wait; zero to go ahead. */
  @Transactional
  public Duration wait(Key... keys) {
    double longest = 0;
    for (Key key : keys) {
      List<?> rows =
          database
              .createNativeQuery(
                  "select cast(extract(epoch from blocked_until - clock_timestamp()) as float8)"
                      + " from throttle where key = ?1")
              .setParameter(1, name(key))
              .getResultList();
      if (!rows.isEmpty()) longest = Math.max(longest, ((Number) rows.get(0)).doubleValue());
    }
    return Duration.ofMillis((long) Math.ceil(longest * 1000));
  }

  /**
   * Asks to go ahead; if it may, it has been counted as a failure. What is counted before it is
   * tried cannot be tried a hundred times at one moment, before the first has failed.
   *
   * @param keys in an order that all who ask for several keep
   */
  @Transactional
  public Attempt attempt(Key... keys) {
    for (Key key : keys)
      database
          .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
          .setParameter(1, name(key))
          .getSingleResult();
    Duration wait = wait(keys);
    return new Attempt(wait, wait.isZero() ? failed(keys) : 0);
  }

  /**
   * Counts a failure. Within a transaction it counts with it: one of its own would take a second
   * connection, and many at once, each with one and in want of another, would wait for each other.
   *
   * @return failures of the key that failed most
   */
  @Transactional
  public int failed(Key... keys) {
    int most = 0;
    for (Key key : keys) {
      Number failures =
          (Number)
              database
                  .createNativeQuery(
                      """
                      insert into throttle (key, failures, last_at, blocked_until)
                      values (?1, 1, clock_timestamp(), clock_timestamp())
                      on conflict (key) do update set last_at = clock_timestamp(), failures =
                        case when throttle.last_at < clock_timestamp() - interval '1 day' then 1
                             else throttle.failures + 1 end
                      returning failures\
                      """)
                  .setParameter(1, name(key))
                  .getSingleResult();
      database
          .createNativeQuery(
              "update throttle set blocked_until = last_at + ?2 * interval '1 millisecond'"
                  + " where key = ?1")
          .setParameter(1, name(key))
          .setParameter(2, key.pause().after(failures.intValue()).toMillis())
          .executeUpdate();
      most = Math.max(most, failures.intValue());
    }
    return most;
  }

  private String name(Key key) {
    return key.what() + ":" + secrets.mark(PURPOSE, key.whose());
  }

  /** Forgets the failures of a key, after a success. */
  @Transactional
  public void succeeded(Key key) {
    database
        .createNativeQuery("delete from throttle where key = ?1")
        .setParameter(1, name(key))
        .executeUpdate();
  }
}
