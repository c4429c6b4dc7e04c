package org.cahiers.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cahiers.moderation.Decide;
import org.cahiers.moderation.Outcome;
import org.cahiers.moderation.Queue;
import org.cahiers.moderation.Queue.CaseView;
import org.cahiers.moderation.Queue.ReportView;
import org.cahiers.moderation.Rules;
import org.cahiers.moderation.UndoDecision;
import org.cahiers.platform.Backlogs;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /workspace/moderation}: the oldest cases and the one on the desk. */
@Named
@ViewScoped
public class ModerationDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 50;

  @Inject private Queue queue;
  @Inject private Backlogs backlogs;
  @Inject private Decide decide;
  @Inject private UndoDecision undoDecision;
  @Inject private Rules rules;
  @Inject private Words words;
  @Inject private Clock clock;

  private List<CaseView> cases = List.of();
  private @Nullable CaseView current;
  private @Nullable String rule;
  private String note = "";
  private long lastDecision;
  private long waiting;
  private @Nullable Instant since;

  @PostConstruct
  void load() {
    read(0);
  }

  private void read(int position) {
    cases = queue.oldest(LISTED);
    Backlogs.Backlog backlog = backlogs.of(queue);
    waiting = backlog.count();
    since = backlog.since();
    put(cases.isEmpty() ? null : cases.get(Math.min(position, cases.size() - 1)));
  }

  private void put(@Nullable CaseView chosen) {
    current = chosen;
    note = "";
    rule =
        chosen == null
            ? null
            : chosen.reports().stream()
                .map(ReportView::rule)
                .filter(this::offered)
                .findFirst()
                .orElse(null);
  }

  private boolean offered(String code) {
    return getRules().stream().anyMatch(r -> r.code().equals(code));
  }

  public void open(long id) {
    cases.stream().filter(c -> c.id() == id).findFirst().ifPresent(this::put);
  }

  public void next() {
    move(1);
  }

  public void previous() {
    move(-1);
  }

  private void move(int step) {
    int position = position() + step;
    if (position >= 0 && position < cases.size()) put(cases.get(position));
  }

  private int position() {
    return current == null ? 0 : Math.max(0, cases.indexOf(current));
  }

  public void choose(String code) {
    rule = code;
  }

  public void keep() {
    settle(Outcome.KEPT);
  }

  public void hide() {
    settle(Outcome.HIDDEN);
  }

  public void askForEdit() {
    settle(Outcome.EDIT_REQUESTED);
  }

  private void settle(Outcome outcome) {
    if (current == null) return;
    switch (decide.decide(current.id(), outcome, rule, note)) {
      case Decide.Result.Done done -> {
        lastDecision = done.decision();
        Say.done(words.get("moderation.desk.done." + outcome.code()));
        read(position());
      }
      case Decide.Result.NothingLeft nothing -> {
        Say.unchanged(words.get("moderation.desk.nothing-left"));
        read(position());
      }
      case Decide.Result.RuleMissing missing ->
          Say.above(words.get("moderation.desk.rule-missing"));
      case Decide.Result.NoteTooLong tooLong ->
          Say.above(words.get("moderation.desk.note-too-long"));
      case Decide.Result.NotEditable never -> Say.above(words.get("moderation.desk.not-editable"));
    }
  }

  public void undo() {
    if (lastDecision == 0) return;
    boolean undone = undoDecision.undo(lastDecision);
    lastDecision = 0;
    if (undone) Say.done(words.get("moderation.desk.undone"));
    else Say.unchanged(words.get("moderation.desk.not-undone"));
    read(position());
  }

  /** The rule chosen, in the moderator's language; null while none is. */
  public Rules.@Nullable Rule getChosenRule() {
    return getRules().stream().filter(r -> r.code().equals(rule)).findFirst().orElse(null);
  }

  public List<Rules.Rule> getRules() {
    return rules.all(words.language());
  }

  public List<CaseView> getCases() {
    return cases;
  }

  public @Nullable CaseView getCurrent() {
    return current;
  }

  public long getWaiting() {
    return waiting;
  }

  public @Nullable Instant getSince() {
    return since;
  }

  public boolean isUndoable() {
    return lastDecision != 0;
  }

  /** The date of the entry in the preview of the register. */
  public Instant getNow() {
    return clock.instant();
  }

  public @Nullable String getRule() {
    return rule;
  }

  public void setRule(@Nullable String rule) {
    this.rule = rule;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note == null ? "" : note;
  }
}
