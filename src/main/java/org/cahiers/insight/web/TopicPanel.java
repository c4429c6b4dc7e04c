package org.cahiers.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.debate.DebateView;
import org.cahiers.insight.TopicChips;
import org.cahiers.insight.TopicView;
import org.jspecify.annotations.Nullable;

/** Topics on the pages of a debate and of its contributions. */
@Named
@RequestScoped
public class TopicPanel {

  /** Topics named on the page of a debate. */
  private static final int NAMED = 8;

  @Inject private TopicChips chips;

  /** The topic of a contribution, null if it has none. */
  public @Nullable TopicView of(long contribution) {
    return chips.of(contribution);
  }

  /** The largest topics of a debate that are about its question. */
  public List<TopicView> largest(DebateView debate) {
    return chips.all(debate.id()).stream()
        .filter(topic -> !topic.offTopic() && topic.size() > 0)
        .limit(NAMED)
        .toList();
  }

  /** Width of a topic's bar beside the largest, in percent. */
  public String width(TopicView topic, List<TopicView> all) {
    int most = all.stream().mapToInt(TopicView::size).max().orElse(1);
    return Math.round(100.0 * topic.size() / Math.max(1, most)) + "%";
  }
}
