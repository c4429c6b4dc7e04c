package org.cahiers.debate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.web.PageLanguage;

/** {@code /admin/debates}: all debates, also those that nobody else sees yet. */
@Named
@RequestScoped
public class DebatesDesk {

  @Inject private Debates debates;
  @Inject private PageLanguage language;

  private List<DebateView> all = List.of();
  private Set<DebateId> published = Set.of();

  @PostConstruct
  void load() {
    all = debates.evenUnpublished(language.getCode());
    published =
        debates.all(language.getCode()).stream().map(DebateView::id).collect(Collectors.toSet());
  }

  public List<DebateView> getAll() {
    return all;
  }

  public boolean published(DebateView debate) {
    return published.contains(debate.id());
  }
}
