package org.cahiers.debate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.cahiers.debate.AskedDebates;
import org.cahiers.debate.DebateView;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/**
 * The debate whose slug stands in the address, for all pages below {@code /debates/{slug}}: {@code
 * #{debateOfAddress.view}}.
 */
@Named
@RequestScoped
public class DebateOfAddress {

  @Inject private AskedDebates debates;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private HttpServletRequest request;

  private DebateView view;

  @PostConstruct
  void load() {
    view = debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    PageCache.shows(request, view.id().value());
  }

  public DebateView getView() {
    return view;
  }
}
