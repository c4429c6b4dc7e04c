package org.cahiers.insight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.insight.EditLog;
import org.cahiers.insight.RunView;
import org.cahiers.insight.Runs;
import org.cahiers.insight.plan.PlanDifference;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** Runs on the moderator's desk: begun, watched, compared with what is in force, taken. */
@Named
@RequestScoped
public class RunPanel {

  private static final int LISTED = 10;
  private static final int EDITS = 500;

  @Inject private Debates debates;
  @Inject private Runs runs;
  @Inject private EditLog log;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private Words words;

  private DebateView debate;
  private List<RunView> all = List.of();
  private @Nullable RunView inForce;

  @PostConstruct
  void load() {
    debate = debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    all = runs.of(debate.id(), LISTED);
    inForce = runs.inForce(debate.id()).orElse(null);
  }

  public List<RunView> getAll() {
    return all;
  }

  /** The run that waits for a decision, null if none does. */
  public @Nullable RunView getProposed() {
    return all.stream().filter(RunView::proposed).findFirst().orElse(null);
  }

  /** The run that is under way, null if none is. */
  public @Nullable RunView getRunning() {
    return all.stream().filter(RunView::running).findFirst().orElse(null);
  }

  public @Nullable RunView getInForce() {
    return inForce;
  }

  /** How far the run under way has come, in percent. */
  public int getPercent() {
    return (int) Math.round(100 * job().map(Jobs.JobView::progress).orElse(0.0));
  }

  /** What the run under way is doing, in words. */
  public String getStage() {
    return words.get(
        "insight.stage."
            + job().map(Jobs.JobView::stage).filter(stage -> stage != null).orElse("started"));
  }

  private Optional<Jobs.JobView> job() {
    return runs.progress(debate.id());
  }

  public List<PlanDifference.Change> getChanges() {
    RunView proposed = getProposed();
    return proposed == null || proposed.difference() == null
        ? List.of()
        : proposed.difference().changes();
  }

  /** Edits that the proposed run could not keep. */
  public List<EditLog.EditView> getLapsed() {
    RunView proposed = getProposed();
    return proposed == null || proposed.lapsed().isEmpty()
        ? List.of()
        : log.of(debate.id(), EDITS).stream()
            .filter(edit -> proposed.lapsed().contains(edit.number()))
            .toList();
  }

  /** Edits that hold, and that the proposed run keeps. */
  public long getKept() {
    RunView proposed = getProposed();
    return proposed == null
        ? 0
        : log.of(debate.id(), EDITS).stream()
            .filter(edit -> edit.holds() && !proposed.lapsed().contains(edit.number()))
            .count();
  }

  public void ask() {
    tell(runs.ask(debate.id()), "insight.desk.run.begun");
  }

  public void take(long run) {
    tell(runs.take(run), "insight.desk.run.taken");
  }

  public void discard(long run) {
    tell(runs.discard(run), "insight.desk.run.discarded");
  }

  private void tell(Runs.Outcome outcome, String done) {
    boolean well = outcome == Runs.Outcome.DONE;
    String key =
        well
            ? done
            : "insight.desk.run." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (well) Say.done(words.get(key));
    else Say.unchanged(words.get(key));
    load();
  }
}
