package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the counts of debates true, in the transaction of each act. */
@ApplicationScoped
public class DebateTally {

  /**
   * Enough for writers on a few cores not to queue for one row, few enough to sum on every page.
   */
  private static final int SLOTS = 16;

  @PersistenceContext private EntityManager database;

  /**
   * Adds to the counts of a debate; what is taken back is added with a minus.
   *
   * @param account who acts: counted among the people at the first act; 0 to count nobody
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(DebateId debate, long account, int contributions, int replies, int scores) {
    database
        .createNativeQuery("select cast(count_act(?1, ?2, ?3, ?4, ?5, ?6) as text)")
        .setParameter(1, debate.value())
        .setParameter(2, account)
        .setParameter(3, slot())
        .setParameter(4, contributions)
        .setParameter(5, replies)
        .setParameter(6, scores)
        .getSingleResult();
  }

  /**
   * A slot to count in, for statements of other rooms that call {@code count_act} along with what
   * they change.
   */
  public static int slot() {
    return ThreadLocalRandom.current().nextInt(SLOTS);
  }
}
