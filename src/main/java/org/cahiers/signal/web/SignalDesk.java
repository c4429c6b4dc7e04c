package org.cahiers.signal.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.cahiers.signal.Finding;
import org.cahiers.signal.Findings;
import org.cahiers.signal.OpenSignals;
import org.cahiers.signal.RecordFinding;
import org.cahiers.signal.SignalView;
import org.cahiers.signal.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * {@code /workspace/signals}: contributions with open signals and the one on the desk; {@code
 * ?contribution=…} puts one there that has none.
 */
@Named
@ViewScoped
public class SignalDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 50;
  private static final int COPIES = 20;

  /** A line of the list. */
  public record Line(long contribution, String title, String language, List<SignalView> signals)
      implements Serializable {}

  /** What lies on the desk. */
  public record Chosen(
      long contribution,
      String title,
      String text,
      String language,
      String address,
      List<SignalView> signals,
      List<Long> copies,
      List<Finding> findings)
      implements Serializable {

    /** Page of another contribution to the same debate. */
    public String addressOf(long other) {
      return address.substring(0, address.lastIndexOf('/') + 1) + other;
    }
  }

  @Inject private OpenSignals signals;
  @Inject private Findings findings;
  @Inject private RecordFinding recording;
  @Inject private Contributions contributions;
  @Inject private Route route;
  @Inject private Words words;

  private List<Line> lines = List.of();
  private @Nullable Chosen chosen;
  private @Nullable Long revised;
  private @Nullable Verdict verdict;
  private String reason = "";

  @PostConstruct
  void load() {
    read();
    long wanted =
        route
            .queryNumber("contribution")
            .orElse(lines.isEmpty() ? 0 : lines.getFirst().contribution());
    open(wanted);
  }

  private void read() {
    Map<Long, List<SignalView>> open = signals.oldest(LISTED);
    List<Line> found = new ArrayList<>();
    for (ContributionView each : contributions.inOrder(List.copyOf(open.keySet())))
      found.add(new Line(each.number(), title(each), each.language(), open.get(each.number())));
    lines = List.copyOf(found);
  }

  /** What is hidden by now has no title to show. */
  private String title(ContributionView contribution) {
    return contribution.title().isEmpty()
        ? words.of("contribution.number", words.number(contribution.number()))
        : contribution.title();
  }

  public void open(long contribution) {
    ContributionId id = new ContributionId(contribution);
    chosen =
        contributions
            .find(id)
            .map(
                view ->
                    new Chosen(
                        view.number(),
                        title(view),
                        view.text(),
                        view.language(),
                        view.address(),
                        signals.of(id),
                        signals.copies(id, COPIES),
                        findings.about(id)))
            .orElse(null);
    revised = null;
    verdict = null;
    reason = "";
  }

  /** The next finding stands in the place of this one. */
  public void revise(long finding) {
    revised = finding;
    reason = "";
  }

  public void record() {
    if (chosen == null) return;
    if (verdict == null) {
      Say.beside("verdict", words.get("signal.desk.verdict-missing"));
      return;
    }
    RecordFinding.Result result =
        revised == null
            ? recording.record(new ContributionId(chosen.contribution()), verdict, reason)
            : recording.revise(revised, verdict, reason);
    switch (result) {
      case RecordFinding.Result.Recorded recorded -> {
        Say.done(words.get("signal.desk.done." + verdict.code()));
        read();
        open(chosen.contribution());
      }
      case RecordFinding.Result.NothingLeft nothing -> {
        Say.unchanged(words.get("signal.desk.nothing-left"));
        read();
        open(chosen.contribution());
      }
      case RecordFinding.Result.ReasonUnfit unfit ->
          Say.beside("reason", words.get("signal.desk.reason-unfit"));
    }
  }

  /** Whether there is anything to record a finding about. */
  public boolean isAsked() {
    return chosen != null && (revised != null || !chosen.signals().isEmpty());
  }

  public List<Line> getLines() {
    return lines;
  }

  public @Nullable Chosen getChosen() {
    return chosen;
  }

  public @Nullable Long getRevised() {
    return revised;
  }

  public @Nullable Verdict getVerdict() {
    return verdict;
  }

  public void setVerdict(@Nullable Verdict verdict) {
    this.verdict = verdict;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
