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
    int people = account == 0 ? 0 : newcomer(debate, account);
    if (contributions == 0 && replies == 0 && scores == 0 && people == 0) return;
    database
        .createNativeQuery(
            """
            insert into debate_tally (debate, slot, contributions, replies, scores, people) values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (debate, slot) do update set contributions = debate_tally.contributions + excluded.contributions,
              replies = debate_tally.replies + excluded.replies, scores = debate_tally.scores + excluded.scores,
              people = debate_tally.people + excluded.people\
            """)
        .setParameter(1, debate.value())
        .setParameter(2, ThreadLocalRandom.current().nextInt(SLOTS))
        .setParameter(3, contributions)
        .setParameter(4, replies)
        .setParameter(5, scores)
        .setParameter(6, people)
        .executeUpdate();
  }

  private int newcomer(DebateId debate, long account) {
    return database
        .createNativeQuery(
            "insert into debate_participant (debate, account) values (?1, ?2) on conflict do"
                + " nothing")
        .setParameter(1, debate.value())
        .setParameter(2, account)
        .executeUpdate();
  }
}
