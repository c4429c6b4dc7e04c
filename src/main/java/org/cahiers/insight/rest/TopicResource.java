package org.cahiers.insight.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.insight.RunView;
import org.cahiers.insight.Runs;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.TopicTree;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.platform.web.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a debate is about, as data. */
@Path("debates/{slug}/topics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "topics")
public class TopicResource {

  /**
   * A theme, topic or cluster.
   *
   * @param stability mean best-match Jaccard under subsampling, null where it was not measured
   * @param representatives numbers of contributions
   * @param groups of the next level, largest first
   */
  public record Group(
      int number,
      String level,
      @Nullable String address,
      String label,
      boolean named,
      List<String> phrases,
      int size,
      int distinct,
      @Nullable Double stability,
      boolean offTopic,
      List<Long> representatives,
      List<Group> groups) {}

  /**
   * The topics in force.
   *
   * @param run number of the analysis they come from, with the hash of what it gave
   */
  public record Answer(
      @Nullable Long run, @Nullable Instant since, @Nullable String output, List<Group> themes) {}

  @Inject private Debates debates;
  @Inject private Topics topics;
  @Inject private Runs runs;
  @Context private HttpServletRequest request;

  @GET
  @Operation(
      summary = "Themes, topics and clusters of a debate as they are in force.",
      description = "Which contribution stands where is in the file placements.csv.")
  public Answer topics(@PathParam("slug") String slug) {
    DebateView debate =
        debates
            .find(slug, Language.of((Object) request).code())
            .orElseThrow(NotFoundException::new);
    TopicTree tree = topics.tree(debate.id());
    Map<TopicId, List<TopicView>> below = tree.byParent();
    RunView run = runs.inForce(debate.id()).orElse(null);
    return new Answer(
        run == null ? null : run.number(),
        run == null ? null : run.settledAt(),
        run == null ? null : run.output(),
        tree.themes().stream().map(theme -> group(debate, theme, below)).toList());
  }

  private static Group group(
      DebateView debate, TopicView view, Map<TopicId, List<TopicView>> below) {
    return new Group(
        view.number(),
        view.level().name().toLowerCase(Locale.ROOT),
        view.level() == Level.TOPIC ? debate.address() + "/topics/" + view.number() : null,
        view.label(),
        view.named(),
        view.phrases(),
        view.size(),
        view.distinct(),
        view.stability() < 0 ? null : view.stability(),
        view.offTopic(),
        view.representatives(),
        below.getOrDefault(view.id(), List.of()).stream()
            .map(each -> group(debate, each, below))
            .toList());
  }
}
