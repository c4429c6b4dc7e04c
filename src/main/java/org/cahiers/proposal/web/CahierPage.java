package org.cahiers.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.proposal.CahierFile;
import org.cahiers.proposal.CahierOrder;
import org.cahiers.proposal.Cahiers;
import org.cahiers.proposal.ErratumView;

/**
 * {@code /cahiers/{number}}: a published cahier, its files with their hashes, what left it since.
 */
@Named
@RequestScoped
public class CahierPage {

  @Inject private Cahiers cahiers;
  @Inject private Debates debates;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private HttpServletRequest request;

  private CahierOrder cahier;
  private List<CahierFile> files = List.of();
  private List<ErratumView> errata = List.of();
  private List<DebateView> about = List.of();

  @PostConstruct
  void load() {
    cahier = cahiers.find(route.number("number")).orElseThrow(Refusal::notFound);
    files = cahiers.files(cahier.number());
    errata = cahiers.errata(cahier.number());
    Set<DebateId> within = cahiers.debates(cahier.number());
    about =
        debates.all(language.getCode()).stream()
            .filter(debate -> within.contains(debate.id()))
            .toList();
    within.forEach(debate -> PageCache.shows(request, debate.value()));
  }

  public CahierOrder getCahier() {
    return cahier;
  }

  public List<CahierFile> getFiles() {
    return files;
  }

  public List<ErratumView> getErrata() {
    return errata;
  }

  public List<DebateView> getDebates() {
    return about;
  }
}
