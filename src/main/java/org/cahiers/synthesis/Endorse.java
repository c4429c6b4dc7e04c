package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.synthesis.PublishedSynthesis.Endorsements;
import org.cahiers.synthesis.VersionContent.FrozenDissent;

/** Members say where they stand towards the text; dissent is published with it. */
@ApplicationScoped
public class Endorse {

  /** Characters of a note, at most. */
  public static final int NOTE_MOST = 2_000;

  /** Where a member stands. */
  public enum Stance {
    ENDORSE,
    ABSTAIN,
    DISSENT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stance> of(String code) {
      for (Stance stance : values()) if (stance.code().equals(code)) return Optional.of(stance);
      return Optional.empty();
    }
  }

  /** What came of it. */
  public enum Outcome {
    GIVEN,
    /** Who dissents says why. */
    NOTE_MISSING,
    NOTE_TOO_LONG
  }

  /** A member's own stance; whether the text has changed since. */
  public record Given(Stance stance, String note, boolean earlier) {}

  @Inject private Statements statements;
  @Inject private PresentText present;
  @Inject private Pens pens;
  @Inject private ChangeFeed feed;

  /**
   * Gives or changes a stance towards the text as it stands.
   *
   * @throws Refusal 403 for who is no member
   */
  @Transactional
  public Outcome endorse(AccountId by, SynthesisId synthesis, Stance stance, String note) {
    if (!pens.member(synthesis.value(), by)) throw Refusal.forbidden();
    Object[] row =
        statements
            .row(
                "select debate, language from synthesis where id = ?1 and ended_at is null",
                synthesis.value())
            .orElseThrow(Refusal::notFound);
    String words = note.strip();
    if (stance == Stance.DISSENT && words.isEmpty()) return Outcome.NOTE_MISSING;
    if (words.length() > NOTE_MOST) return Outcome.NOTE_TOO_LONG;
    statements.change(
        """
        insert into endorsement (synthesis, account, stance, note, text_hash) values (?1, ?2, ?3, nullif(?4, ''), ?5)
        on conflict (synthesis, account) do update set stance = excluded.stance, note = excluded.note,
          text_hash = excluded.text_hash, given_at = now()\
        """,
        synthesis.value(),
        by.value(),
        stance.code(),
        words,
        PresentText.hash(present.of(synthesis.value()), (String) row[1]));
    feed.append("synthesis.endorsed", synthesis.value(), Rows.number(row[0]));
    return Outcome.GIVEN;
  }

  /** Where somebody stands. */
  @Transactional
  public Optional<Given> given(AccountId account, SynthesisId synthesis, String textHash) {
    return statements
        .row(
            "select stance, coalesce(note, ''), text_hash from endorsement where synthesis = ?1 and"
                + " account = ?2",
            synthesis.value(),
            account.value())
        .map(
            r ->
                new Given(
                    Stance.of((String) r[0]).orElseThrow(), (String) r[1], !textHash.equals(r[2])));
  }

  @Transactional
  public Endorsements counted(SynthesisId synthesis, String textHash) {
    Object[] r =
        statements
            .row(
                """
                select (select count(*) from synthesis_member where synthesis = ?1 and state = 'accepted'),
                  count(*) filter (where stance = 'endorse'), count(*) filter (where stance = 'abstain'),
                  count(*) filter (where stance = 'dissent'), count(*) filter (where text_hash <> ?2)
                from endorsement where synthesis = ?1\
                """,
                synthesis.value(),
                textHash)
            .orElseThrow();
    return new Endorsements(
        Rows.integer(r[0]),
        Rows.integer(r[1]),
        Rows.integer(r[2]),
        Rows.integer(r[3]),
        Rows.integer(r[4]));
  }

  List<FrozenDissent> dissents(SynthesisId synthesis) {
    return statements
        .rows(
            """
            select e.account, e.note, a.language from endorsement e join person a on a.id = e.account
            where e.synthesis = ?1 and e.stance = 'dissent' order by e.given_at, e.account\
            """,
            synthesis.value())
        .stream()
        .map(r -> new FrozenDissent(Rows.number(r[0]), (String) r[1], (String) r[2]))
        .toList();
  }
}
