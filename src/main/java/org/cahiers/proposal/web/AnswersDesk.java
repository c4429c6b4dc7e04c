package org.cahiers.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cahiers.export.AnswerPart.Position;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.Once;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.cahiers.proposal.AnswerProposal;
import org.cahiers.proposal.AnswerView;
import org.cahiers.proposal.Answers;
import org.cahiers.proposal.FollowUpView;
import org.cahiers.proposal.FollowUps;
import org.cahiers.proposal.ListedProposal;
import org.cahiers.proposal.ProposalFilter;
import org.cahiers.proposal.ProposalId;
import org.cahiers.proposal.ProposalView;
import org.cahiers.proposal.Proposals;
import org.jspecify.annotations.Nullable;

/**
 * {@code /workspace/answers}: proposals that wait for an answer, and with {@code ?proposal=} the
 * desk at which one is answered and followed up.
 */
@Named
@ViewScoped
public class AnswersDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 100;

  @Inject private Caller caller;
  @Inject private Proposals proposals;
  @Inject private Answers answers;
  @Inject private AnswerProposal answerProposal;
  @Inject private FollowUps followUps;
  @Inject private Route route;
  @Inject private Words words;

  private long number;

  /** Version of the answer that was in force when the form was filled, 0 for none. */
  private int known;

  private String position = "under_study";
  private String french = "";
  private String english = "";
  private String adopted = "";
  private boolean compared;
  private String dueOn = "";
  private String stepFrench = "";
  private String stepEnglish = "";

  @PostConstruct
  void load() {
    caller.require(Role.SPOKESPERSON);
    number = route.queryNumber("proposal").orElse(0L);
    if (number == 0) return;
    getView();
    fill();
  }

  private void fill() {
    AnswerView inForce = getAnswer();
    known = inForce == null ? 0 : inForce.version();
    position = inForce == null ? "under_study" : inForce.position();
    french = inForce == null || inForce.french() == null ? "" : inForce.french();
    english = inForce == null || inForce.english() == null ? "" : inForce.english();
    adopted =
        inForce == null || inForce.adopted() == null
            ? answers.measures(new ProposalId(number))
            : inForce.adopted();
    compared = false;
  }

  /** Those without an answer first. */
  public List<ListedProposal> getWaiting() {
    return Once.read(
        "waiting",
        () -> proposals.list(new ProposalFilter(null, "none"), Long.MAX_VALUE, LISTED).reversed());
  }

  public List<ListedProposal> getAnswered() {
    return Once.read(
        "answered",
        () ->
            proposals.list(ProposalFilter.ALL, Long.MAX_VALUE, LISTED).stream()
                .filter(each -> each.position() != null)
                .toList());
  }

  public boolean isChosen() {
    return number > 0;
  }

  public ProposalView getView() {
    return Once.read("view", () -> proposals.find(new ProposalId(number)))
        .orElseThrow(Refusal::notFound);
  }

  public @Nullable AnswerView getAnswer() {
    return answers.of(new ProposalId(number)).stream().findFirst().orElse(null);
  }

  public List<FollowUpView> getSteps() {
    return Once.read("steps", () -> answers.followUps(new ProposalId(number)));
  }

  public List<String> getPositions() {
    return Arrays.stream(Position.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  public void compare() {
    compared = true;
  }

  public void publish() {
    Optional<Position> chosen =
        Arrays.stream(Position.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(position))
            .findFirst();
    if (chosen.isEmpty()) throw Refusal.badRequest("no such position");
    var outcome =
        answerProposal.answer(
            new ProposalId(number),
            new AnswerProposal.Words(chosen.get(), french, english, adopted),
            known);
    switch (outcome) {
      case AnswerProposal.Outcome.Answered answered -> {
        Say.done(words.get("proposal.answers.done"));
        Once.forget("waiting", "answered");
        fill();
      }
      case AnswerProposal.Outcome.Refused refused ->
          Say.beside(
              field(refused.reason()),
              words.get(
                  "proposal.answers.flaw." + refused.reason().name().toLowerCase(Locale.ROOT)));
    }
  }

  private static @Nullable String field(AnswerProposal.Reason reason) {
    return switch (reason) {
      case NO_TEXT, TOO_SHORT, TOO_LONG -> "french";
      case NO_CHANGES -> "adopted";
      case UNCHANGED, ANSWERED_MEANWHILE -> null;
    };
  }

  public void promise() {
    LocalDate day;
    try {
      day = LocalDate.parse(dueOn);
    } catch (DateTimeException e) {
      Say.beside("due", words.get("proposal.answers.flaw.day"));
      return;
    }
    if (followUps.add(new ProposalId(number), day, stepFrench, stepEnglish)) {
      dueOn = "";
      stepFrench = "";
      stepEnglish = "";
      Say.done(words.get("proposal.answers.step.done"));
      Once.forget("steps");
    } else {
      Say.beside("step-french", words.get("proposal.answers.flaw.step"));
    }
  }

  public void done(long step, boolean done) {
    followUps.done(step, done);
    Once.forget("steps");
  }

  public void remove(long step) {
    followUps.remove(step);
    Once.forget("steps");
  }

  /** What the measures as typed change in those of the contributors; null until asked for. */
  public @Nullable TextDifference getDifference() {
    if (!compared) return null;
    return TextDifference.between(answers.measures(new ProposalId(number)), adopted);
  }

  private static String typed(@Nullable String text) {
    return text == null ? "" : text.strip().replace("\r\n", "\n");
  }

  public long getNumber() {
    return number;
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(@Nullable String chosen) {
    position = typed(chosen);
  }

  public String getFrench() {
    return french;
  }

  public void setFrench(@Nullable String text) {
    french = typed(text);
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(@Nullable String text) {
    english = typed(text);
  }

  public String getAdopted() {
    return adopted;
  }

  public void setAdopted(@Nullable String text) {
    adopted = typed(text);
  }

  public String getDueOn() {
    return dueOn;
  }

  public void setDueOn(@Nullable String day) {
    dueOn = typed(day);
  }

  public String getStepFrench() {
    return stepFrench;
  }

  public void setStepFrench(@Nullable String text) {
    stepFrench = typed(text);
  }

  public String getStepEnglish() {
    return stepEnglish;
  }

  public void setStepEnglish(@Nullable String text) {
    stepEnglish = typed(text);
  }
}
