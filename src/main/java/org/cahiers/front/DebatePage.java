package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.debate.PositionView;
import org.cahiers.debate.Positions;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/** What the page of a debate adds to the debate itself: official positions and contributions. */
@Named
@RequestScoped
public class DebatePage {

  private static final int LISTED = 20;

  @Inject private Debates debates;
  @Inject private Positions positions;
  @Inject private Contributions contributions;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private List<PositionView> official = List.of();
  private List<ContributionView> listed = List.of();

  @PostConstruct
  void load() {
    DebateView debate =
        debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    official = positions.of(debate.id());
    listed = contributions.newest(debate.id(), LISTED);
  }

  public List<PositionView> getPositions() {
    return official;
  }

  public List<ContributionView> getListed() {
    return listed;
  }
}
