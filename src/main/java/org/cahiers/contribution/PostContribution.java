package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.cahiers.analysis.text.Language;
import org.cahiers.contribution.PostOutcome.Posted;
import org.cahiers.contribution.PostOutcome.Reason;
import org.cahiers.contribution.PostOutcome.Refused;
import org.cahiers.contribution.PostOutcome.Waiting;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateRules;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.moderation.Cases;
import org.cahiers.moderation.Flood;
import org.jspecify.annotations.Nullable;

/** A participant posts a contribution to an open debate, or a reply under one. */
@ApplicationScoped
public class PostContribution {

  private static final int SAME_TEXT_HOURS = 24;
  private static final int REPLY_LEAST = 2;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Debates debates;
  @Inject private Publication publication;
  @Inject private Flood flood;
  @Inject private Cases cases;
  @Inject private Clock clock;

  /** Posts for whoever is signed in. */
  @Transactional
  public PostOutcome post(Draft draft) {
    return postFor(caller.requireSignedIn(), draft, caller.has(Role.SPOKESPERSON));
  }

  /** Posts for an account that has just confirmed what it wrote as a visitor. */
  @Transactional
  public PostOutcome postFor(AccountId author, Draft draft, boolean spokesperson) {
    DebateView debate = debates.find(draft.debate(), "").orElse(null);
    if (debate == null) return new Refused(Reason.GONE);
    String title = PlainText.line(draft.title());
    String text = PlainText.lines(draft.text());
    Reason wrong = wrong(debate, spokesperson);
    if (wrong == null) wrong = wrong(debate.rules(), title, text);
    if (wrong != null) return new Refused(wrong);
    Optional<Long> same = same(author, debate.id(), null, text);
    if (same.isPresent()) return posted(debate, same.get());
    Contribution contribution =
        new Contribution(
            author,
            debate.id(),
            title,
            text,
            language(draft.language(), title + ". " + text, debate.ownLanguage()),
            clock.instant());
    contribution.from(
        "online", blankToNull(draft.place(), 80), blankToNull(draft.difference(), 500));
    return begin(contribution, debate);
  }

  /**
   * Why a draft would be refused, or null: asked before preview and before a visitor's text is
   * kept.
   */
  @Transactional
  public @Nullable Reason check(Draft draft) {
    DebateView debate = debates.find(draft.debate(), "").orElse(null);
    if (debate == null) return Reason.GONE;
    Reason wrong = wrong(debate, caller.has(Role.SPOKESPERSON));
    return wrong != null
        ? wrong
        : wrong(debate.rules(), PlainText.line(draft.title()), PlainText.lines(draft.text()));
  }

  /**
   * Language a draft would be posted in: the chosen one, else as detected, else the expected one.
   */
  public String language(Draft draft, String expected) {
    return language(draft.language(), draft.title() + ". " + draft.text(), expected);
  }

  /** Why a reply would be refused, or null. */
  @Transactional
  public @Nullable Reason check(ReplyDraft draft) {
    Contribution parent = database.find(Contribution.class, draft.parent().value());
    if (parent == null || parent.state() != State.PUBLISHED) return Reason.GONE;
    DebateView debate = debates.find(parent.debate(), "").orElseThrow();
    Reason wrong = wrong(debate, caller.has(Role.SPOKESPERSON));
    return wrong != null ? wrong : replyWrong(debate.rules(), PlainText.lines(draft.text()));
  }

  /** Replies for whoever is signed in. */
  @Transactional
  public PostOutcome reply(ReplyDraft draft) {
    return replyFor(caller.requireSignedIn(), draft, caller.has(Role.SPOKESPERSON));
  }

  /** Replies for an account that has just confirmed what it wrote as a visitor. */
  @Transactional
  public PostOutcome replyFor(AccountId author, ReplyDraft draft, boolean spokesperson) {
    Contribution parent = database.find(Contribution.class, draft.parent().value());
    if (parent == null || parent.state() != State.PUBLISHED) return new Refused(Reason.GONE);
    DebateView debate = debates.find(parent.debate(), "").orElseThrow();
    String text = PlainText.lines(draft.text());
    Reason wrong = wrong(debate, spokesperson);
    if (wrong == null) wrong = replyWrong(debate.rules(), text);
    if (wrong != null) return new Refused(wrong);
    Optional<Long> same = same(author, debate.id(), draft.parent(), text);
    if (same.isPresent()) return posted(debate, same.get());
    Contribution reply =
        new Contribution(
            author,
            parent,
            draft.stance(),
            text,
            language(null, text, parent.language()),
            clock.instant());
    return begin(reply, debate);
  }

  private PostOutcome begin(Contribution contribution, DebateView debate) {
    switch (flood.allow(contribution.author(), contribution.text())) {
      case Flood.Verdict.Allowed() -> {}
      case Flood.Verdict.TooFast tooFast -> {
        return new Refused(Reason.TOO_MUCH);
      }
      case Flood.Verdict.SameText() -> {
        return new Refused(Reason.SAME_TEXT);
      }
    }
    boolean waiting = debate.rules().moderatedFirst();
    publication.begin(contribution, waiting);
    ContributionId id = contribution.id();
    if (waiting) cases.await(ModeratedContributions.KIND, id.value());
    return waiting ? new Waiting(id, address(debate, id.value())) : posted(debate, id.value());
  }

  private static Posted posted(DebateView debate, long id) {
    return new Posted(new ContributionId(id), address(debate, id));
  }

  private static String address(DebateView debate, long id) {
    return debate.address() + "/contributions/" + id;
  }

  private static @Nullable Reason wrong(DebateView debate, boolean spokesperson) {
    if (!debate.open()) return Reason.PHASE_CLOSED;
    boolean allowed =
        switch (debate.rules().posting()) {
          case EVERYONE -> true;
          case SPOKESPERSONS -> spokesperson;
          case NOBODY -> false;
        };
    return allowed ? null : Reason.NOT_ALLOWED;
  }

  static @Nullable Reason wrong(DebateRules rules, String title, String text) {
    if (title.isEmpty()) return Reason.TITLE_MISSING;
    if (title.length() > rules.titleMost()) return Reason.TITLE_TOO_LONG;
    if (text.length() < rules.textLeast()) return Reason.TEXT_TOO_SHORT;
    return text.length() > rules.textMost() ? Reason.TEXT_TOO_LONG : null;
  }

  static @Nullable Reason replyWrong(DebateRules rules, String text) {
    if (text.length() < REPLY_LEAST) return Reason.TEXT_TOO_SHORT;
    return text.length() > rules.replyMost() ? Reason.TEXT_TOO_LONG : null;
  }

  /**
   * A browser that sends a form twice, even at once, or a person who is not sure it went through,
   * is led to the first. To be asked before anything else is written: it waits for what the same
   * person is posting.
   */
  private Optional<Long> same(
      AccountId author, DebateId debate, @Nullable ContributionId parent, String text) {
    Object found =
        database
            .createNativeQuery("select posted_lately(?1, ?2, ?3, ?4, ?5)")
            .setParameter(1, author.value())
            .setParameter(2, debate.value())
            .setParameter(3, parent == null ? 0 : parent.value())
            .setParameter(4, text)
            .setParameter(5, SAME_TEXT_HOURS)
            .getSingleResult();
    return Optional.ofNullable((Number) found).map(Number::longValue);
  }

  static String language(@Nullable String chosen, String text, String expected) {
    boolean usable = chosen != null && chosen.matches("[a-z]{2}");
    return usable ? chosen : Language.detect(text, expected);
  }

  private static @Nullable String blankToNull(@Nullable String typed, int most) {
    if (typed == null) return null;
    String line = PlainText.line(typed);
    if (line.isEmpty()) return null;
    return line.length() > most ? line.substring(0, most) : line;
  }
}
