package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cahiers.debate.DebateId;
import org.cahiers.export.AnswerPart.Position;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Spokespersons answer proposals, and revise what they answered; every version stays to be read.
 */
@ApplicationScoped
public class AnswerProposal {

  static final int SHORTEST = 10;
  static final int LONGEST = 20_000;

  /**
   * What is answered.
   *
   * @param french Markdown, or null
   * @param adopted the measures as they are taken up; counts only where they are changed
   */
  public record Words(
      Position position,
      @Nullable String french,
      @Nullable String english,
      @Nullable String adopted) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param version of the answer
     */
    record Answered(int version) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  /** Why nothing was published. */
  public enum Reason {
    /** Neither language has a text. */
    NO_TEXT,
    TOO_SHORT,
    TOO_LONG,
    /** Taken up with changes, without saying which. */
    NO_CHANGES,
    /** The same as what is in force. */
    UNCHANGED,
    /** Somebody else answered since the form was opened. */
    ANSWERED_MEANWHILE
  }

  @Inject private Caller caller;
  @Inject private Connections connections;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;
  @Inject private Event<ProposalAnswered> answered;

  /**
   * @param known version of the answer that the writer had before their eyes, 0 for none
   */
  @Transactional
  public Outcome answer(ProposalId proposal, Words words, int known) {
    return answerFor(caller.require(Role.SPOKESPERSON), proposal, words, known);
  }

  /** For the demo, which runs without anybody signed in. */
  @Transactional
  public Outcome answerFor(AccountId writer, ProposalId proposal, Words words, int known) {
    return connections.with(database -> answer(database, writer, proposal, words, known));
  }

  private Outcome answer(
      Connection database, AccountId writer, ProposalId proposal, Words given, int known) {
    // Two spokespersons at once: the second sees what the first has answered.
    Sql.first(
            database,
            "select id from proposal where id = ? for update",
            row -> row.getLong(1),
            proposal.value())
        .orElseThrow(Refusal::notFound);
    Edited edited = new VersionRows(database).current(proposal).orElseThrow(Refusal::notFound);
    AnswerView inForce =
        new AnswerRows(database)
            .answers(List.of(proposal.value())).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
    Words words = clean(given);
    Reason wrong = wrong(words, edited, inForce, known);
    if (wrong != null) return new Outcome.Refused(wrong);
    int version = known + 1;
    write(database, writer, edited, words, version);
    audit.record(
        writer.value(),
        "proposal.answered",
        proposal.value(),
        Map.of("version", Integer.toString(version), "position", stored(words.position())));
    DebateId debate = edited.debate();
    feed.append("proposal.answered", proposal.value(), debate.value());
    answered.fire(new ProposalAnswered(proposal, version, debate));
    return new Outcome.Answered(version);
  }

  private static @Nullable Reason wrong(
      Words words, Edited edited, @Nullable AnswerView inForce, int known) {
    if (known != (inForce == null ? 0 : inForce.version())) return Reason.ANSWERED_MEANWHILE;
    if (words.french() == null && words.english() == null) return Reason.NO_TEXT;
    for (String text : new String[] {words.french(), words.english(), words.adopted()})
      if (text != null && text.length() < SHORTEST) return Reason.TOO_SHORT;
      else if (text != null && text.length() > LONGEST) return Reason.TOO_LONG;
    boolean changes = words.position() == Position.TAKEN_UP_WITH_CHANGES;
    if (changes
        && (words.adopted() == null || words.adopted().equals(AnswerRows.measures(edited.text()))))
      return Reason.NO_CHANGES;
    return inForce != null && same(words, inForce, edited) ? Reason.UNCHANGED : null;
  }

  private static boolean same(Words words, AnswerView inForce, Edited edited) {
    return stored(words.position()).equals(inForce.position())
        && Objects.equals(words.french(), inForce.french())
        && Objects.equals(words.english(), inForce.english())
        && Objects.equals(words.adopted(), inForce.adopted())
        && edited.version() == inForce.answersVersion();
  }

  private static void write(
      Connection database, AccountId writer, Edited edited, Words words, int version) {
    Sql.change(
        database,
        """
        insert into answer_version (proposal, version, answers_version, position, text_fr, text_en, adopted, written_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        edited.proposal().value(),
        version,
        edited.version(),
        stored(words.position()),
        words.french(),
        words.english(),
        words.adopted(),
        writer.value());
    Sql.change(
        database,
        "update proposal set position = ? where id = ?",
        stored(words.position()),
        edited.proposal().value());
  }

  private static Words clean(Words words) {
    boolean changes = words.position() == Position.TAKEN_UP_WITH_CHANGES;
    return new Words(
        words.position(),
        clean(words.french()),
        clean(words.english()),
        changes ? clean(words.adopted()) : null);
  }

  static @Nullable String clean(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
  }

  static String stored(Position position) {
    return position.name().toLowerCase(Locale.ROOT);
  }
}
