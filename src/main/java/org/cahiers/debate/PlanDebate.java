package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;

/** Administrators announce debates and change them. */
@ApplicationScoped
public class PlanDebate {

  /** What came of it. */
  public sealed interface Outcome {
    record Planned(DebateId id) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  /** Why a plan is refused. */
  public enum Reason {
    SLUG_TAKEN,
    SLUG_UNUSABLE,
    DATES_OUT_OF_ORDER,
    SLUG_FIXED
  }

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;

  @Transactional
  public Outcome announce(DebatePlan plan) {
    return announceFor(plan, caller.require(Role.ADMINISTRATOR).value());
  }

  /** For the demo and imports, which run without anybody signed in. */
  @Transactional
  public Outcome announceFor(DebatePlan plan, long account) {
    Reason wrong = wrong(plan);
    if (wrong != null) return new Outcome.Refused(wrong);
    if (taken(plan.slug())) return new Outcome.Refused(Reason.SLUG_TAKEN);
    Debate debate = new Debate(account);
    debate.take(plan);
    database.persist(debate);
    database.flush();
    feed.append("debate.announced", debate.id(), debate.id());
    audit.record(account, "debate.announced", debate.id(), Map.of("slug", plan.slug()));
    return new Outcome.Planned(new DebateId(debate.id()));
  }

  /** Changes a debate. Its slug stays: addresses are permanent. */
  @Transactional
  public Outcome change(DebateId id, DebatePlan plan) {
    long account = caller.require(Role.ADMINISTRATOR).value();
    Reason wrong = wrong(plan);
    if (wrong != null) return new Outcome.Refused(wrong);
    Debate debate = database.find(Debate.class, id.value());
    if (!debate.slug().equals(plan.slug())) return new Outcome.Refused(Reason.SLUG_FIXED);
    debate.take(plan);
    feed.append("debate.changed", id.value(), null);
    audit.record(account, "debate.changed", id.value(), Map.of("slug", plan.slug()));
    return new Outcome.Planned(id);
  }

  private static Reason wrong(DebatePlan plan) {
    if (!plan.slug().matches("[a-z0-9]+(-[a-z0-9]+)*") || plan.slug().length() > 80)
      return Reason.SLUG_UNUSABLE;
    boolean ordered =
        !plan.opensAt().isAfter(plan.synthesisAt()) && !plan.synthesisAt().isAfter(plan.closesAt());
    return ordered ? null : Reason.DATES_OUT_OF_ORDER;
  }

  private boolean taken(String slug) {
    return !database
        .createNativeQuery("select 1 from debate where slug = ?1")
        .setParameter(1, slug)
        .getResultList()
        .isEmpty();
  }
}
