package org.cahiers.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.insight.TopicCursor;
import org.cahiers.insight.TopicTree;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.scoring.ScoreBoxes;
import org.jspecify.annotations.Nullable;

/**
 * {@code /debates/{slug}/topics/{number}}: one topic, what stands for it, its clusters and its
 * contributions, of one cluster if the address says so.
 */
@Named
@RequestScoped
public class TopicPage {

  private static final int LISTED = 20;
  private static final int REPRESENTATIVES = 3;

  @Inject private Debates debates;
  @Inject private Topics topics;
  @Inject private Contributions contributions;
  @Inject private ScoreBoxes boxes;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private HttpServletRequest request;

  private DebateView debate;
  private TopicView topic;
  private @Nullable TopicView theme;
  private @Nullable TopicView cluster;
  private List<TopicView> clusters = List.of();
  private List<ContributionView> representatives = List.of();
  private List<ContributionView> listed = List.of();
  private @Nullable TopicCursor next;
  private boolean first;

  @PostConstruct
  void load() {
    debate = debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    PageCache.shows(request, debate.id().value());
    long number = route.number("number");
    topic = topics.find(debate.id(), Level.TOPIC, number).orElseThrow(Refusal::notFound);
    if (topic.number() != number) lead(address());
    TopicTree tree = topics.tree(debate.id());
    clusters = tree.in(topic.id());
    theme =
        tree.themes().stream().filter(t -> t.id().equals(topic.above())).findFirst().orElse(null);
    cluster =
        route
            .query("cluster")
            .flatMap(
                code -> clusters.stream().filter(c -> code.equals("" + c.number())).findFirst())
            .orElse(null);
    Optional<TopicCursor> after = route.query("after").flatMap(TopicCursor::of);
    first = after.isEmpty();
    Topics.Listing listing =
        topics.contributions(cluster == null ? topic : cluster, after.orElse(null), LISTED);
    next = listing.next();
    listed = contributions.inOrder(listing.contributions());
    boxes.load(listed);
    if (first && cluster == null)
      representatives =
          contributions.inOrder(topic.representatives()).stream()
              .filter(ContributionView::shown)
              .limit(REPRESENTATIVES)
              .toList();
  }

  /** A topic that was merged has the address of the one it became. */
  private static void lead(String address) {
    try {
      FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  public String address() {
    return debate.address() + "/topics/" + topic.number();
  }

  public DebateView getDebate() {
    return debate;
  }

  public TopicView getTopic() {
    return topic;
  }

  /** Null where the theme holds this topic only. */
  public @Nullable TopicView getTheme() {
    return theme == null || theme.label().equals(topic.label()) ? null : theme;
  }

  /** The cluster that is looked at, null for the whole topic. */
  public @Nullable TopicView getCluster() {
    return cluster;
  }

  /** Clusters of the topic; none if it has a single one. */
  public List<TopicView> getClusters() {
    return clusters.size() > 1 ? clusters : List.of();
  }

  public List<ContributionView> getRepresentatives() {
    return representatives;
  }

  public List<ContributionView> getListed() {
    return listed;
  }

  public boolean isFirst() {
    return first;
  }

  /** Address of this list from its start. */
  public String getStart() {
    return address() + (cluster == null ? "" : "?cluster=" + cluster.number()) + "#contributions";
  }

  /** Address of the next page, empty on the last. */
  public String getNext() {
    if (next == null) return "";
    return address()
        + "?"
        + (cluster == null ? "" : "cluster=" + cluster.number() + "&")
        + "after="
        + next.code()
        + "#contributions";
  }
}
