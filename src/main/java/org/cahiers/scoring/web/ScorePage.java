package org.cahiers.scoring.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.Caller;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.scoring.Cursor;
import org.cahiers.scoring.Filter;
import org.cahiers.scoring.Listing;
import org.cahiers.scoring.ScoreBoxes;
import org.cahiers.scoring.Sort;
import org.cahiers.scoring.Standings;
import org.jspecify.annotations.Nullable;

/**
 * {@code /debates/{slug}/score}: one contribution after another. The address holds how far the
 * drawing is read ({@code after}) and what was scored last ({@code scored}).
 */
@Named
@RequestScoped
public class ScorePage {

  @Inject private Debates debates;
  @Inject private Contributions contributions;
  @Inject private Standings standings;
  @Inject private ScoreBoxes boxes;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private DebateView debate;
  private @Nullable ContributionView contribution;
  private @Nullable ContributionView scored;
  private String next = "";

  @PostConstruct
  void load() {
    debate = debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    if (!debate.open()) return;
    Cursor after = route.query("after").flatMap(Cursor::of).orElse(null);
    Listing drawn =
        standings.list(
            debate.id(), Sort.TO_SCORE, Filter.NONE, after, caller.account().orElse(null), 1);
    scored = scored().orElse(null);
    if (!drawn.contributions().isEmpty()) {
      contribution = contributions.inOrder(drawn.contributions()).stream().findFirst().orElse(null);
      next = here() + drawn.following().map(c -> "?after=" + c.code()).orElse("?after=end");
      if (drawn.next() == null) next = here() + "?end=1";
    }
    if (route.query("end").isPresent()) contribution = null;
    List<ContributionView> shown = new ArrayList<>();
    if (contribution != null) shown.add(contribution);
    if (scored != null) shown.add(scored);
    boxes.load(shown);
  }

  private Optional<ContributionView> scored() {
    return route
        .queryNumber("scored")
        .flatMap(n -> contributions.find(new ContributionId(n)))
        .filter(view -> view.shown() && view.debate().equals(debate.id()));
  }

  private String here() {
    return debate.address() + "/score";
  }

  public DebateView getDebate() {
    return debate;
  }

  /** What to score now; null when nothing is left. */
  public @Nullable ContributionView getContribution() {
    return contribution;
  }

  /** What was scored before; null at the beginning. */
  public @Nullable ContributionView getScored() {
    return scored;
  }

  /** Address of the next one. */
  public String getNext() {
    return next;
  }

  /** Where scoring this one leads: the next one, with what was given now on top. */
  public String getAfterScoring() {
    return next + (contribution == null ? "" : "&scored=" + contribution.number());
  }

  public String getStart() {
    return here();
  }
}
