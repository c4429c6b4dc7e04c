package org.cahiers.scoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.AskedDebates;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.platform.web.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The score boxes of one page, for who reads it: two queries and one per debate. */
@RequestScoped
public class ScoreBoxes {

  @Inject private Standings standings;
  @Inject private Contributions contributions;
  @Inject private AskedDebates debates;
  @Inject private Caller caller;
  @Inject private PageLanguage language;

  private final Map<Long, @Nullable ScoreBox> known = new HashMap<>();

  /** Loads the boxes of a list at once; replies have none. */
  public void load(Collection<ContributionView> views) {
    List<Long> numbers = views.stream().map(ContributionView::number).toList();
    Map<Long, StandingView> found = standings.find(numbers);
    Optional<AccountId> account = caller.account();
    Map<Long, Integer> own = account.map(a -> standings.own(a, found.keySet())).orElse(Map.of());
    for (ContributionView view : views) {
      StandingView standing = found.get(view.number());
      // What has none is remembered too, or a page would ask for it again and again.
      known.put(
          view.number(), standing == null ? null : box(view, standing, own.get(view.number())));
    }
  }

  private ScoreBox box(ContributionView view, StandingView standing, @Nullable Integer own) {
    Optional<DebateView> debate = debate(standing.debate());
    boolean open = debate.filter(DebateView::open).isPresent();
    boolean hidden = open && debate.filter(d -> d.rules().scoresHidden()).isPresent();
    boolean shown = standing.listed() && (!hidden || own != null || view.mine());
    return new ScoreBox(
        view.number(),
        own,
        view.mine(),
        open && standing.listed() && !view.mine(),
        shown,
        shown ? standing.histogram() : Histogram.EMPTY);
  }

  private Optional<DebateView> debate(DebateId id) {
    return debates.find(id, language.getCode());
  }

  /** The box of a contribution, loaded now unless it was before; null for what has none. */
  public @Nullable ScoreBox of(ContributionView view) {
    if (!known.containsKey(view.number())) load(List.of(view));
    return known.get(view.number());
  }

  /** The box of a number; empty for what has none. */
  public Optional<ScoreBox> of(org.cahiers.contribution.ContributionId id) {
    return contributions.find(id).flatMap(view -> Optional.ofNullable(of(view)));
  }
}
