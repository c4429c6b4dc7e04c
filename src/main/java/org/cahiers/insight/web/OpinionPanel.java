package org.cahiers.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.insight.OpinionView;
import org.cahiers.insight.OpinionView.Distinctive;
import org.cahiers.insight.OpinionView.OpinionGroup;
import org.cahiers.insight.OpinionView.Shared;
import org.cahiers.insight.Opinions;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.jspecify.annotations.Nullable;

/** What unites and what divides in the debate of the address, in one query for all it names. */
@Named
@RequestScoped
public class OpinionPanel {

  /** Named on each list. */
  private static final int NAMED = 5;

  /** A product of the groups' shares of support from here on means a majority in each of them. */
  private static final double MAJORITIES = .5;

  /** A contribution and what is said of it. */
  public record Statement(
      ContributionView contribution, boolean support, double inside, double outside) {}

  /** A group and what sets it apart. */
  public record GroupRow(OpinionGroup group, double share, List<Statement> statements) {}

  @Inject private Debates debates;
  @Inject private Opinions opinions;
  @Inject private Contributions contributions;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private @Nullable OpinionView report;
  private boolean hidden;
  private List<GroupRow> groups = List.of();
  private List<Statement> consensus = List.of();
  private List<Statement> divisive = List.of();

  @PostConstruct
  void load() {
    DebateView debate =
        debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    // Shares of a group are averages: while these are hidden, so are the groups.
    hidden = debate.open() && debate.rules().scoresHidden();
    if (hidden) return;
    report = opinions.report(debate.id()).orElse(null);
    if (report == null) return;
    Map<Long, ContributionView> shown = shown(report);
    List<GroupRow> rows = new ArrayList<>();
    for (OpinionGroup group : report.groups()) {
      List<Statement> statements = new ArrayList<>();
      for (Distinctive each : group.distinctive())
        if (shown.containsKey(each.contribution()))
          statements.add(
              new Statement(
                  shown.get(each.contribution()), each.support(), each.inside(), each.outside()));
      rows.add(
          new GroupRow(group, (double) group.size() / Math.max(1, report.placed()), statements));
    }
    groups = List.copyOf(rows);
    consensus =
        statements(
            report.consensus().stream().filter(each -> each.value() >= MAJORITIES).toList(), shown);
    divisive = statements(report.divisive(), shown);
  }

  private Map<Long, ContributionView> shown(OpinionView view) {
    List<Long> named = new ArrayList<>();
    view.groups().forEach(g -> g.distinctive().forEach(each -> named.add(each.contribution())));
    view.consensus().forEach(each -> named.add(each.contribution()));
    view.divisive().forEach(each -> named.add(each.contribution()));
    Map<Long, ContributionView> shown = new HashMap<>();
    for (ContributionView each : contributions.inOrder(named.stream().distinct().toList()))
      if (each.shown()) shown.put(each.number(), each);
    return shown;
  }

  private static List<Statement> statements(List<Shared> all, Map<Long, ContributionView> shown) {
    return all.stream()
        .filter(each -> shown.containsKey(each.contribution()))
        .limit(NAMED)
        .map(each -> new Statement(shown.get(each.contribution()), true, each.value(), 0))
        .toList();
  }

  /** Null before the first run, and while scores are hidden. */
  public @Nullable OpinionView getReport() {
    return report;
  }

  /** Whether the debate does not show scores yet. */
  public boolean isHidden() {
    return hidden;
  }

  public List<GroupRow> getGroups() {
    return groups;
  }

  public List<Statement> getConsensus() {
    return consensus;
  }

  public List<Statement> getDivisive() {
    return divisive;
  }
}
