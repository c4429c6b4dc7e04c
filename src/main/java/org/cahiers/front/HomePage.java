package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.debate.Phase;
import org.cahiers.platform.web.PageLanguage;

/** The home page: what is debated now, and what came of it. */
@Named
@RequestScoped
public class HomePage {

  @Inject private Debates debates;
  @Inject private PageLanguage language;

  private List<DebateView> all = List.of();

  @PostConstruct
  void load() {
    all = debates.all(language.getCode());
  }

  public List<DebateView> getOpen() {
    return in(Phase.OPEN);
  }

  public List<DebateView> getOthers() {
    return all.stream().filter(debate -> !debate.open()).toList();
  }

  public List<DebateView> getAll() {
    return all;
  }

  public long getContributions() {
    return all.stream().mapToLong(DebateView::contributions).sum();
  }

  public long getScores() {
    return all.stream().mapToLong(DebateView::scores).sum();
  }

  private List<DebateView> in(Phase phase) {
    return all.stream().filter(debate -> debate.phase() == phase).toList();
  }
}
