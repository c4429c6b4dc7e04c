package org.cahiers.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.insight.RunView;
import org.cahiers.insight.Runs;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.TopicTree;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.insight.web.Treemap.Block;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.jspecify.annotations.Nullable;

/** {@code /debates/{slug}/topics}: what a debate is about, as a picture and as a table. */
@Named
@RequestScoped
public class TopicsPage {

  private static final int WIDE = 1088;
  private static final int WIDE_HEIGHT = 480;
  private static final int NARROW = 328;
  private static final int NARROW_HEIGHT = 440;
  private static final int LETTERS = 15;
  private static final int SMALL_LETTERS = 13;

  /** A theme and its topics; headed where it holds more than one. */
  public record Theme(TopicView view, List<TopicView> topics) {
    public boolean isHeaded() {
      return topics.size() > 1;
    }
  }

  @Inject private Debates debates;
  @Inject private Topics topics;
  @Inject private Runs runs;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private HttpServletRequest request;

  private DebateView debate;
  private List<Theme> themes = List.of();
  private List<TopicView> offTopic = List.of();
  private @Nullable RunView run;
  private int placed;

  @PostConstruct
  void load() {
    debate = debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    PageCache.shows(request, debate.id().value());
    TopicTree tree = topics.tree(debate.id());
    Map<TopicId, List<TopicView>> below = tree.byParent();
    List<Theme> found = new ArrayList<>();
    for (TopicView theme : tree.themes()) {
      List<TopicView> inside =
          below.getOrDefault(theme.id(), List.of()).stream()
              .filter(topic -> topic.size() > 0 && !topic.offTopic() && !theme.offTopic())
              .toList();
      placed += theme.size();
      if (!inside.isEmpty()) found.add(new Theme(theme, inside));
    }
    themes = List.copyOf(found);
    offTopic =
        tree.groups().stream().filter(group -> group.offTopic() && group.size() > 0).toList();
    run = runs.inForce(debate.id()).orElse(null);
  }

  public DebateView getDebate() {
    return debate;
  }

  public List<Theme> getThemes() {
    return themes;
  }

  public List<TopicView> getOffTopic() {
    return offTopic;
  }

  public boolean isNothing() {
    return themes.isEmpty();
  }

  public int getTopicCount() {
    return themes.stream().mapToInt(theme -> theme.topics().size()).sum();
  }

  /** Contributions that have a topic. */
  public int getPlaced() {
    return placed;
  }

  /** Contributions without a word that others have. */
  public long getUnplaced() {
    return Math.max(0, debate.contributions() - placed);
  }

  /** The run in force, null before the first. */
  public @Nullable RunView getRun() {
    return run;
  }

  /** A run that has begun before there are any topics. */
  public boolean isSoon() {
    return runs.of(debate.id(), 1).stream().anyMatch(RunView::running);
  }

  public double share(TopicView topic) {
    return placed == 0 ? 0 : (double) topic.size() / placed;
  }

  public Treemap getPicture() {
    return picture(WIDE, WIDE_HEIGHT, LETTERS);
  }

  public Treemap getSmallPicture() {
    return picture(NARROW, NARROW_HEIGHT, SMALL_LETTERS);
  }

  private Treemap picture(int width, int height, int letters) {
    return Treemap.of(
        themes.stream().map(theme -> new Block(theme.topics())).toList(), width, height, letters);
  }
}
