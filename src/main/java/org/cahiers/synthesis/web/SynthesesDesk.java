package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.TopicTree;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.cahiers.synthesis.Draftings;
import org.cahiers.synthesis.Draftings.DraftingView;
import org.cahiers.synthesis.OpenSynthesis;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.Syntheses.SynthesisLine;
import org.jspecify.annotations.Nullable;

/** {@code /workspace/syntheses}: all of them, and the place to open one. */
@Named
@ViewScoped
public class SynthesesDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A topic or one of its clusters, as it can be chosen. */
  public record Choice(long id, String label, int size, boolean below) implements Serializable {}

  @Inject private Syntheses syntheses;
  @Inject private Debates debates;
  @Inject private Topics topics;
  @Inject private OpenSynthesis door;
  @Inject private Draftings draftings;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private Words words;

  private List<SynthesisLine> all = List.of();
  private List<DraftingView> underWay = List.of();
  private List<DebateView> without = List.of();
  private @Nullable DebateView debate;
  private List<Choice> choices = List.of();
  private List<Long> chosen = List.of();
  private String title = "";

  @PostConstruct
  void load() {
    caller.require(Role.MODERATOR);
    all = syntheses.all();
    underWay = draftings.all().stream().filter(DraftingView::opening).toList();
    List<Long> open =
        Stream.concat(
                all.stream()
                    .filter(each -> each.endedAt() == null)
                    .map(each -> each.debate().value()),
                underWay.stream().map(each -> each.debate().value()))
            .toList();
    without =
        debates.evenUnpublished(words.language().code()).stream()
            .filter(each -> !open.contains(each.id().value()))
            .toList();
    route
        .query("debate")
        .flatMap(slug -> without.stream().filter(each -> each.slug().equals(slug)).findFirst())
        .ifPresent(this::choose);
  }

  private void choose(DebateView view) {
    debate = view;
    title = view.question();
    choices = choices(topics.tree(view.id()));
    chosen = choices.stream().filter(each -> !each.below()).map(Choice::id).toList();
  }

  static List<Choice> choices(TopicTree tree) {
    List<Choice> found = new ArrayList<>();
    for (TopicView topic : tree.topics()) {
      if (topic.offTopic() || topic.size() == 0) continue;
      found.add(new Choice(topic.id().value(), topic.label(), topic.size(), false));
      List<TopicView> clusters = tree.in(topic.id());
      if (clusters.size() > 1)
        for (TopicView each : clusters)
          if (each.size() > 0)
            found.add(new Choice(each.id().value(), each.label(), each.size(), true));
    }
    return found;
  }

  /** Has it opened, and goes where one sees how far the outline is. */
  public void open() throws IOException {
    if (debate == null) return;
    List<TopicId> wanted =
        choices.stream()
            .map(Choice::id)
            .filter(id -> chosen.stream().anyMatch(each -> each.longValue() == id))
            .map(TopicId::new)
            .toList();
    switch (door.open(caller.requireSignedIn(), new DebateId(debate.id().value()), title, wanted)) {
      case OpenSynthesis.Outcome.Begun begun -> go("/drafting");
      case OpenSynthesis.Outcome.UnderWay before -> go("/drafting");
      case OpenSynthesis.Outcome.AlreadyOpen there -> go("");
      case OpenSynthesis.Outcome.TitleMissing missing ->
          FacesContext.getCurrentInstance()
              .addMessage(
                  null,
                  new FacesMessage(
                      FacesMessage.SEVERITY_ERROR,
                      words.get("synthesis.desk.title-missing"),
                      null));
    }
  }

  private void go(String rest) throws IOException {
    if (debate != null)
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect("/workspace/syntheses/" + debate.slug() + rest);
  }

  public List<SynthesisLine> getAll() {
    return all;
  }

  /** Syntheses whose outline is being drafted. */
  public List<DraftingView> getUnderWay() {
    return underWay;
  }

  public List<DebateView> getWithout() {
    return without;
  }

  public @Nullable DebateView getDebate() {
    return debate;
  }

  public List<Choice> getChoices() {
    return choices;
  }

  public List<Long> getChosen() {
    return chosen;
  }

  public void setChosen(List<Long> chosen) {
    this.chosen = chosen == null ? List.of() : chosen;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title == null ? "" : title;
  }
}
