package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.identity.WriteTo;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Settings;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** A moderator ends a case, by a published rule where something is taken from sight. */
@ApplicationScoped
public class Decide {

  /** What came of it. */
  public sealed interface Result {
    /**
     * @param decision to undo it by
     */
    record Done(long decision) implements Result {}

    /** Another moderator was faster, or its author withdrew it: nothing was changed. */
    record NothingLeft() implements Result {}

    record RuleMissing() implements Result {}

    record NoteTooLong() implements Result {}

    /** An edit was asked for of something that nobody can edit. */
    record NotEditable() implements Result {}
  }

  static final int LONGEST_NOTE = 1000;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Cases cases;
  @Inject private Rules rules;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;
  @Inject private WriteTo writeTo;
  @Inject private Settings settings;

  /**
   * @param rule code of the rule that is broken; null to keep
   * @param note to the author, not published; may be empty
   */
  @Transactional
  public Result decide(long caseId, Outcome outcome, @Nullable String rule, String note) {
    AccountId moderator = caller.require(Role.MODERATOR);
    String breach = outcome == Outcome.KEPT ? null : rule;
    Optional<Rules.Rule> cited =
        breach == null ? Optional.empty() : rules.inForce(breach, Language.ENGLISH);
    if (outcome != Outcome.KEPT && cited.isEmpty()) return new Result.RuleMissing();
    if (note.length() > LONGEST_NOTE) return new Result.NoteTooLong();
    if (outcome == Outcome.EDIT_REQUESTED && !cases.editable(caseId))
      return new Result.NotEditable();
    Optional<Cases.Case> closed = cases.close(caseId);
    if (closed.isEmpty()) return new Result.NothingLeft();
    long subject = closed.get().subject();
    Moderated moderated = cases.ofKind(closed.get().kind()).orElseThrow();
    Optional<Moderated.Item> item = moderated.find(subject);
    if (item.isEmpty()) return new Result.NothingLeft();
    switch (outcome) {
      case KEPT -> moderated.restore(subject);
      case HIDDEN -> moderated.hide(subject);
      case EDIT_REQUESTED -> moderated.requestEdit(subject);
    }
    long decision =
        insert(closed.get(), item.get().address(), outcome, cited.orElse(null), note, moderator);
    audit.record(
        moderator.value(),
        "decision." + outcome.code(),
        decision,
        Map.of("of", closed.get().kind()));
    feed.append("moderation.decided", decision, null);
    if (breach != null) tell(item.get(), outcome, breach, note);
    return new Result.Done(decision);
  }

  private long insert(
      Cases.Case closed,
      String address,
      Outcome outcome,
      Rules.@Nullable Rule rule,
      String note,
      AccountId moderator) {
    return ((Number)
            database
                .createNativeQuery(
                    """
                    insert into decision (for_case, kind, subject, address, outcome, rule, rule_version, note, decided_by)
                    values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), nullif(?9, 0), nullif(?7, ''), ?8) returning id\
                    """)
                .setParameter(1, closed.id())
                .setParameter(2, closed.kind())
                .setParameter(3, closed.subject())
                .setParameter(4, address)
                .setParameter(5, outcome.code())
                .setParameter(6, rule == null ? "" : rule.code())
                .setParameter(9, rule == null ? 0 : rule.version())
                .setParameter(7, note.strip())
                .setParameter(8, moderator.value())
                .getSingleResult())
        .longValue();
  }

  /** The author learns what was decided, by which rule, and what they can do. */
  private void tell(Moderated.Item item, Outcome outcome, String rule, String note) {
    writeTo.write(
        item.author(),
        "moderation.letter." + outcome.code(),
        language ->
            new Object[] {
              settings.absolute(item.address()),
              rules.inForce(rule, language).map(r -> r.title() + ". " + r.text()).orElseThrow(),
              note.isBlank() ? "" : "\n\n" + note.strip()
            });
  }
}
