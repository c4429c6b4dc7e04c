package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Route;
import org.cahiers.proposal.Trace;
import org.cahiers.proposal.Traces;
import org.cahiers.scoring.ScoreBox;
import org.cahiers.scoring.ScoreBoxes;
import org.cahiers.scoring.Standings;
import org.jspecify.annotations.Nullable;

/** {@code /me}: what became of each contribution and reply of the person who is signed in. */
@Named
@RequestScoped
public class MePage {

  private static final int LISTED = 20;

  /**
   * One text and where it stands.
   *
   * @param answered contribution that a reply stands under, null for a contribution
   * @param place its place among the ranked ones of its debate from 1, 0 if it is not listed
   * @param trace where its words stand by now
   */
  public record Fate(
      ContributionView contribution,
      @Nullable ContributionView answered,
      @Nullable DebateView debate,
      @Nullable ScoreBox box,
      long place,
      @Nullable Trace trace) {

    public boolean reply() {
      return contribution.root() != null;
    }

    /** Whether scores of others show beside it. */
    public boolean scored() {
      return box != null && box.shown() && box.count() > 0;
    }
  }

  @Inject private Caller caller;
  @Inject private Contributions contributions;
  @Inject private Debates debates;
  @Inject private Standings standings;
  @Inject private ScoreBoxes boxes;
  @Inject private Traces traces;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private List<Fate> fates = List.of();
  private boolean first;
  private String next = "";

  @PostConstruct
  void load() {
    AccountId me = caller.requireSignedIn();
    long below = route.queryNumber("below").orElse(Long.MAX_VALUE);
    first = below == Long.MAX_VALUE;
    List<ContributionView> found = contributions.of(me, below, LISTED + 1);
    List<ContributionView> listed = found.subList(0, Math.min(LISTED, found.size()));
    if (found.size() > LISTED) next = "/me?below=" + listed.getLast().number();
    fates = fates(listed);
  }

  private List<Fate> fates(List<ContributionView> listed) {
    boxes.load(listed);
    Map<Long, Long> places =
        standings.places(listed.stream().map(ContributionView::number).toList());
    Map<Long, Trace> became = traces.of(listed.stream().map(ContributionView::number).toList());
    Map<Long, ContributionView> roots =
        contributions
            .inOrder(
                listed.stream()
                    .map(ContributionView::root)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(ContributionView::number, Function.identity()));
    Map<DebateId, DebateView> known =
        debates.all(language.getCode()).stream()
            .collect(Collectors.toMap(DebateView::id, Function.identity()));
    return listed.stream()
        .map(
            view ->
                new Fate(
                    view,
                    view.root() == null ? null : roots.get(view.root()),
                    known.get(view.debate()),
                    view.root() == null ? boxes.of(view) : null,
                    places.getOrDefault(view.number(), 0L),
                    became.get(view.number())))
        .toList();
  }

  public List<Fate> getFates() {
    return fates;
  }

  public boolean isFirst() {
    return first;
  }

  /** Address of the next page, empty on the last. */
  public String getNext() {
    return next;
  }
}
