package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.ContributionId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.identity.WriteTo;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.Settings;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * A moderator says what they found about signals, once and for all to read. No score, weight or
 * rank changes by it.
 */
@ApplicationScoped
public class RecordFinding {

  /** What came of it. */
  public sealed interface Result {
    record Recorded(long finding) implements Result {}

    /** Another moderator was faster, or the signals are gone: nothing was changed. */
    record NothingLeft() implements Result {}

    record ReasonUnfit() implements Result {}
  }

  /** Characters of a reason, at least and at most. */
  public static final int SHORTEST = 10;

  public static final int LONGEST = 500;

  private static final String INSERT =
      """
      insert into finding (contribution, outcome, reason, found_by, revises)
      select contribution, ?2, ?3, ?4, nullif(?5, 0) from (%s) about limit 1
      on conflict (revises) do nothing returning id\
      """;

  private static final String OPEN =
      "select contribution from signal where contribution = ?1 and finding is null for update";

  private static final String STANDING =
      """
      select contribution from finding f where id = ?1
        and not exists (select 1 from finding r where r.revises = f.id) for update\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;
  @Inject private WriteTo writeTo;
  @Inject private Settings settings;

  /** About the open signals of a contribution. */
  @Transactional
  public Result record(ContributionId contribution, Verdict verdict, String reason) {
    AccountId moderator = caller.require(Role.MODERATOR);
    return recordFor(moderator, contribution, verdict, reason);
  }

  /** The same for the demonstration, where nobody is signed in. */
  @Transactional
  public Result recordFor(
      AccountId moderator, ContributionId contribution, Verdict verdict, String reason) {
    return insert(moderator, OPEN, contribution.value(), 0, verdict, reason);
  }

  /** In the place of an earlier finding, about the same signals. */
  @Transactional
  public Result revise(long finding, Verdict verdict, String reason) {
    AccountId moderator = caller.require(Role.MODERATOR);
    return insert(moderator, STANDING, finding, finding, verdict, reason);
  }

  @SuppressWarnings("unchecked")
  private Result insert(
      AccountId moderator,
      String about,
      long subject,
      long revised,
      Verdict verdict,
      String reason) {
    String words = reason.strip();
    if (words.length() < SHORTEST || words.length() > LONGEST) return new Result.ReasonUnfit();
    List<Object> ids =
        database
            .createNativeQuery(INSERT.formatted(about))
            .setParameter(1, subject)
            .setParameter(2, verdict.code())
            .setParameter(3, words)
            .setParameter(4, moderator.value())
            .setParameter(5, revised)
            .getResultList();
    if (ids.isEmpty()) return new Result.NothingLeft();
    long finding = Rows.number(ids.getFirst());
    if (revised == 0) takeUp(finding, subject);
    else copy(finding, revised);
    tell(finding, verdict, moderator);
    return new Result.Recorded(finding);
  }

  private void takeUp(long finding, long contribution) {
    database
        .createNativeQuery(
            "update signal set finding = ?2 where contribution = ?1 and finding is null")
        .setParameter(1, contribution)
        .setParameter(2, finding)
        .executeUpdate();
  }

  private void copy(long finding, long revised) {
    database
        .createNativeQuery(
            """
            insert into signal (contribution, debate, kind, hits, of_all, usual, chance, starts_at, raised_at, seen_at, finding)
            select contribution, debate, kind, hits, of_all, usual, chance, starts_at, raised_at, seen_at, ?1
            from signal where finding = ?2\
            """)
        .setParameter(1, finding)
        .setParameter(2, revised)
        .executeUpdate();
  }

  /** The public, and whoever wrote the contribution: what is said of it, they hear first hand. */
  private void tell(long finding, Verdict verdict, AccountId moderator) {
    audit.record(moderator.value(), "finding." + verdict.code(), finding, Map.of());
    Object[] r =
        (Object[])
            database
                .createNativeQuery(
                    """
                    select c.author, c.debate, '/debates/' || d.slug || '/contributions/' || c.id, f.reason
                    from finding f join contribution c on c.id = f.contribution join debate d on d.id = c.debate
                    where f.id = ?1\
                    """)
                .setParameter(1, finding)
                .getSingleResult();
    feed.append("signal.found", finding, Rows.number(r[1]));
    if (verdict == Verdict.CONFIRMED)
      writeTo.write(
          new AccountId(Rows.number(r[0])),
          "signal.letter",
          language ->
              new Object[] {
                settings.absolute((String) r[2]), r[3], settings.absolute("/register/scores")
              });
  }
}
