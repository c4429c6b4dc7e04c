package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.Members;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.SynthesisView;
import org.jspecify.annotations.Nullable;

/**
 * The synthesis of the debate whose slug stands in the address, and what the reader may do with it:
 * {@code #{synthesisOfAddress.view}}.
 */
@Named
@RequestScoped
public class SynthesisOfAddress {

  private static final Members.Standing NONE = new Members.Standing("", "", false, false);

  @Inject private Debates debates;
  @Inject private Syntheses syntheses;
  @Inject private Members members;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private HttpServletRequest request;

  private DebateView debate;
  private @Nullable SynthesisView view;
  private Members.Standing standing = NONE;

  @PostConstruct
  void load() {
    debate = debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    PageCache.shows(request, debate.id().value());
    view = syntheses.of(debate.id()).orElse(null);
    Optional<AccountId> account = caller.account();
    if (view != null && account.isPresent()) standing = members.standing(view.id(), account.get());
  }

  public DebateView getDebate() {
    return debate;
  }

  /** Null before one is opened. */
  public @Nullable SynthesisView getView() {
    return view;
  }

  SynthesisView required() {
    if (view == null) throw Refusal.notFound();
    return view;
  }

  public Members.Standing getStanding() {
    return standing;
  }

  public boolean isTeam() {
    return caller.has(Role.MODERATOR);
  }

  /** Whether the reader may suggest, comment and score here and now. */
  public boolean isWriter() {
    return view != null && view.open() && (standing.member() || isTeam());
  }
}
