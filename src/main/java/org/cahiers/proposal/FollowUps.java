package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** Spokespersons and editors say what follows an answer, until when, and when it was done. */
@ApplicationScoped
public class FollowUps {

  static final int SHORTEST = 3;
  static final int LONGEST = 500;

  @Inject private Caller caller;
  @Inject private Connections connections;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;
  @Inject private Clock clock;

  /**
   * Promises a step.
   *
   * @param dueOn day it is promised for; may be past for what has been done already
   * @return whether it was kept: refused where the words are missing, too short or too long
   */
  @Transactional
  public boolean add(
      ProposalId proposal, LocalDate dueOn, @Nullable String french, @Nullable String english) {
    return addFor(caller.require(Role.SPOKESPERSON, Role.EDITOR), proposal, dueOn, french, english);
  }

  /** For the demo, which runs without anybody signed in. */
  @Transactional
  public boolean addFor(
      AccountId writer,
      ProposalId proposal,
      LocalDate dueOn,
      @Nullable String french,
      @Nullable String english) {
    String frenchText = AnswerProposal.clean(french);
    String englishText = AnswerProposal.clean(english);
    if (frenchText == null && englishText == null) return false;
    for (String text : new String[] {frenchText, englishText})
      if (text != null && (text.length() < SHORTEST || text.length() > LONGEST)) return false;
    connections.with(
        database -> {
          Sql.change(
              database,
              "insert into follow_up (proposal, due_on, text_fr, text_en, written_by) values (?, ?,"
                  + " ?, ?, ?)",
              proposal.value(),
              dueOn,
              frenchText,
              englishText,
              writer.value());
          return tell(database, writer, "proposal.follow-up-promised", proposal.value());
        });
    return true;
  }

  /** Says that a step was done today, or that it was not after all. */
  @Transactional
  public void done(long step, boolean done) {
    AccountId writer = caller.require(Role.SPOKESPERSON, Role.EDITOR);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
    change(
        writer,
        step,
        "update follow_up set done_on = ? where id = ? and removed_at is null returning proposal",
        "proposal.follow-up-done",
        done ? today : null);
  }

  /** Takes a step back that was entered by mistake. */
  @Transactional
  public void remove(long step) {
    AccountId writer = caller.require(Role.SPOKESPERSON, Role.EDITOR);
    change(
        writer,
        step,
        "update follow_up set removed_at = ? where id = ? and removed_at is null returning"
            + " proposal",
        "proposal.follow-up-removed",
        clock.instant());
  }

  private void change(
      AccountId writer, long step, String update, String kind, @Nullable Object value) {
    connections.with(
        database -> {
          long proposal =
              Sql.first(database, update, row -> row.getLong(1), value, step)
                  .orElseThrow(Refusal::notFound);
          return tell(database, writer, kind, proposal);
        });
  }

  private long tell(Connection database, AccountId writer, String kind, long proposal) {
    audit.record(writer.value(), kind, proposal, Map.of());
    long debate = Sql.number(database, "select debate from proposal where id = ?", proposal);
    feed.append(kind, proposal, debate);
    return debate;
  }
}
