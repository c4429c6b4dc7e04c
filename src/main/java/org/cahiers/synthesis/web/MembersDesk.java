package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cahiers.synthesis.EndSynthesis;
import org.cahiers.synthesis.Endorse;
import org.cahiers.synthesis.Invite;
import org.cahiers.synthesis.Member;
import org.cahiers.synthesis.Members;
import org.cahiers.synthesis.PublishSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.Endorsements;
import org.jspecify.annotations.Nullable;

/** Who holds the pen, and publishing, on the moderator's desk. */
@Named
@ViewScoped
public class MembersDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int USUAL = 20;

  @Inject private CowritingDesk desk;
  @Inject private Members members;
  @Inject private Invite invite;
  @Inject private Endorse endorse;
  @Inject private PublishSynthesis publishing;
  @Inject private EndSynthesis ending;
  @Inject private DeskMessages messages;

  private List<Member> all = List.of();
  private Invite.@Nullable Round round;
  private @Nullable Endorsements endorsements;
  private int seats = USUAL;
  private String name = "";
  private String reason = "";

  @PostConstruct
  void load() {
    all = members.of(desk.getView().id());
    endorsements = endorse.counted(desk.getView().id(), desk.getView().textHash());
  }

  public void preview() {
    round = invite.preview(desk.by(), desk.getView().id(), seats);
  }

  public void send() {
    int sent = invite.send(desk.by(), desk.getView().id(), seats);
    messages.say(sent > 0, sent > 0 ? "synthesis.desk.invited" : "synthesis.desk.nobody", sent);
    round = null;
    load();
  }

  public void add() {
    Invite.Added added = invite.add(desk.by(), desk.getView().id(), name);
    messages.say(
        added == Invite.Added.INVITED,
        "synthesis.desk.added." + added.name().toLowerCase(java.util.Locale.ROOT),
        name);
    if (added == Invite.Added.INVITED) name = "";
    load();
  }

  public void decide(long member, boolean admit) {
    invite.decide(desk.by(), member, admit);
    load();
  }

  public void publish() {
    switch (publishing.publish(desk.by(), desk.getView().id())) {
      case PublishSynthesis.Outcome.Published published ->
          messages.say(true, "synthesis.desk.published", published.version());
      case PublishSynthesis.Outcome.Empty empty ->
          messages.say(false, "synthesis.desk.nothing-to-publish");
      case PublishSynthesis.Outcome.Unchanged unchanged ->
          messages.say(false, "synthesis.desk.unchanged", unchanged.version());
    }
    desk.renew();
    load();
  }

  public void end() {
    switch (ending.end(desk.by(), desk.getView().id(), reason)) {
      case ENDED -> messages.say(true, "synthesis.desk.ended");
      case REASON_MISSING -> messages.say(false, "synthesis.desk.end.reason-missing");
      case REASON_TOO_LONG -> messages.say(false, "synthesis.problem.reason-missing");
    }
    desk.renew();
  }

  public List<Member> getAll() {
    return all;
  }

  public List<Member> getAsking() {
    return all.stream().filter(each -> each.state().equals("asked")).toList();
  }

  public Invite.@Nullable Round getRound() {
    return round;
  }

  public @Nullable Endorsements getEndorsements() {
    return endorsements;
  }

  public int getSeats() {
    return seats;
  }

  public void setSeats(int seats) {
    this.seats = seats;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  /** Why suggestions that wait do not come in when the writing ends. */
  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
