package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Throttle;
import org.cahiers.platform.web.Language;

/** A reader, signed in or not, says which published rule something breaks. */
@ApplicationScoped
public class ReportBreach {

  /** What came of it. */
  public sealed interface Result {
    record Thanks() implements Result {}

    record NoSuchRule() implements Result {}

    record NoteTooLong() implements Result {}

    record Gone() implements Result {}

    record Wait(Duration remaining) implements Result {}
  }

  private static final int LONGEST_NOTE = 1000;

  @PersistenceContext private EntityManager database;
  @Inject private Cases cases;
  @Inject private Rules rules;
  @Inject private Caller caller;
  @Inject private Throttle throttle;

  /** The thing that is to be reported, if there is one of that kind. */
  @Transactional
  public Optional<Moderated.Item> find(String kind, long subject) {
    return cases.ofKind(kind).flatMap(k -> k.find(subject));
  }

  /**
   * @param note what else the moderator should know; may be empty
   * @param address network address it comes from
   */
  @Transactional
  public Result report(String kind, long subject, String rule, String note, String address) {
    Optional<Rules.Rule> cited = rules.inForce(rule, Language.ENGLISH);
    if (cited.isEmpty()) return new Result.NoSuchRule();
    if (note.length() > LONGEST_NOTE) return new Result.NoteTooLong();
    if (find(kind, subject).isEmpty()) return new Result.Gone();
    Throttle.Key key = Throttle.reports(address);
    Duration wait = throttle.attempt(key).pause();
    if (wait.isPositive()) return new Result.Wait(wait);
    long opened = cases.open(kind, subject, false);
    database
        .createNativeQuery(
            """
            insert into report (for_case, rule, rule_version, note, reporter)
            values (?1, ?2, ?5, nullif(?3, ''), nullif(?4, 0))
            on conflict (for_case, reporter) do update
              set rule = excluded.rule, rule_version = excluded.rule_version, note = excluded.note\
            """)
        .setParameter(1, opened)
        .setParameter(2, rule)
        .setParameter(3, note.strip())
        .setParameter(4, caller.account().map(AccountId::value).orElse(0L))
        .setParameter(5, cited.get().version())
        .executeUpdate();
    return new Result.Thanks();
  }
}
