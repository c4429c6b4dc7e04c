package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.moderation.Cases;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.synthesis.ParagraphTexts.Cause;
import org.cahiers.synthesis.ParagraphTexts.Locked;
import org.cahiers.synthesis.WriteOutcome.Reason;
import org.cahiers.synthesis.WriteOutcome.Refused;
import org.cahiers.synthesis.WriteOutcome.Suggested;
import org.cahiers.synthesis.WriteOutcome.Written;
import org.cahiers.synthesis.writing.Citing;
import org.cahiers.synthesis.writing.Rewriting;
import org.cahiers.synthesis.writing.ThreeWay;
import org.jspecify.annotations.Nullable;

/**
 * Members suggest another text for a paragraph; the team may write at once. Everyone says which
 * version they read: what came in between is brought together, and where that cannot be, what they
 * wrote is kept as a suggestion.
 */
@ApplicationScoped
public class Suggest {

  /** Characters of the text of a paragraph, at most. */
  public static final int TEXT_MOST = 20_000;

  /** Characters of a reason, at most. */
  public static final int REASON_MOST = 1_000;

  @Inject private Statements statements;
  @Inject private ParagraphTexts texts;
  @Inject private Passages passages;
  @Inject private Pens pens;
  @Inject private Cases cases;
  @Inject private ChangeFeed feed;

  /** Suggests a text; an empty one suggests to leave the paragraph out. */
  @Transactional
  public WriteOutcome suggest(
      AccountId by, ParagraphId paragraph, int base, String text, String reason) {
    return change(by, paragraph, base, reason, false, null, at -> rewritten(at, text));
  }

  /** The team writes. */
  @Transactional
  public WriteOutcome write(
      AccountId by, ParagraphId paragraph, int base, String text, String reason) {
    return change(by, paragraph, base, reason, true, Cause.WRITTEN, at -> rewritten(at, text));
  }

  /**
   * Cites a passage, as a sentence of its own or as a further source of one. By the team at once,
   * by a member as a suggestion.
   *
   * @param sentence index of the sentence it supports; null to quote it at the end
   */
  @Transactional
  public WriteOutcome cite(
      AccountId by,
      ParagraphId paragraph,
      int base,
      Citation citation,
      @Nullable Integer sentence,
      String reason,
      boolean atOnce) {
    Optional<String> passage = shown(citation);
    if (passage.isEmpty()) return new Refused(Reason.NO_SUCH_PASSAGE);
    return change(
        by,
        paragraph,
        base,
        reason,
        atOnce,
        Cause.CITED,
        at ->
            sentence == null || sentence < 0 || sentence >= at.sentences().size()
                ? Citing.quote(at.sentences(), citation, passage.get())
                : Citing.support(at.sentences(), sentence, citation));
  }

  /** Takes a source from a sentence; likewise at once or as a suggestion. */
  @Transactional
  public WriteOutcome release(
      AccountId by,
      ParagraphId paragraph,
      int base,
      int sentence,
      Citation citation,
      String reason,
      boolean atOnce) {
    return change(
        by,
        paragraph,
        base,
        reason,
        atOnce,
        Cause.CITED,
        at ->
            sentence < 0 || sentence >= at.sentences().size()
                ? at.sentences()
                : Citing.release(at.sentences(), sentence, citation));
  }

  /** Takes a suggestion of one's own back, unless it is settled. */
  @Transactional
  public boolean withdraw(AccountId by, SuggestionId suggestion) {
    Optional<Object[]> found =
        statements.row(
            """
            update suggestion g set withdrawn_at = now()
            from paragraph p join section s on s.id = p.section join synthesis y on y.id = s.synthesis
            where g.id = ?1 and g.author = ?2 and g.withdrawn_at is null and p.id = g.paragraph
              and not exists (select 1 from settlement where suggestion = g.id)
            returning y.id, y.debate\
            """,
            suggestion.value(),
            by.value());
    found.ifPresent(
        r -> {
          cases.drop(ModeratedSuggestions.KIND, suggestion.value());
          feed.append("synthesis.suggested", Rows.number(r[0]), Rows.number(r[1]));
        });
    return found.isPresent();
  }

  /** The text that its writer had before their eyes. */
  private record Base(List<Sentence> sentences, String language) {}

  private static List<Sentence> rewritten(Base base, String text) {
    return Rewriting.of(base.sentences(), text, base.language());
  }

  private interface Change {
    List<Sentence> of(Base base);
  }

  private WriteOutcome change(
      AccountId by,
      ParagraphId id,
      int base,
      String reason,
      boolean atOnce,
      @Nullable Cause cause,
      Change change) {
    String why = reason.strip();
    if (why.length() > REASON_MOST || why.isEmpty() && !atOnce)
      return new Refused(Reason.REASON_MISSING);
    Locked paragraph = texts.lock(id.value());
    if (atOnce) pens.requireTeam(by);
    else pens.require(paragraph.synthesis(), by);
    List<Sentence> read =
        base == paragraph.version()
            ? paragraph.sentences()
            : passages.veiled(texts.sentences(id.value(), base));
    List<Sentence> wanted = change.of(new Base(read, paragraph.language()));
    if (wanted.stream().mapToInt(sentence -> sentence.text().length()).sum() > TEXT_MOST)
      return new Refused(Reason.TOO_LONG);
    if (wanted.equals(read)) return new Refused(Reason.UNCHANGED);
    Optional<List<Sentence>> now = ThreeWay.merge(read, paragraph.sentences(), wanted);
    if (!atOnce || now.isEmpty()) return keep(by, paragraph, base, wanted, why, now.isEmpty());
    int version = texts.write(paragraph, now.get(), cause, by, null);
    return new Written(version, base != paragraph.version());
  }

  private Suggested keep(
      AccountId by,
      Locked paragraph,
      int base,
      List<Sentence> wanted,
      String why,
      boolean collides) {
    long id =
        statements.number(
            """
            insert into suggestion (paragraph, base_version, sentences, reason, author)
            values (?1, ?2, cast(?3 as jsonb), ?4, ?5) returning id\
            """,
            paragraph.id(),
            base,
            ProposalJson.writeSentences(
                pens.team(by)
                    ? wanted
                    : Penned.by(by, texts.sentences(paragraph.id(), base), wanted)),
            why.isEmpty() ? "…" : why,
            by.value());
    feed.append("synthesis.suggested", paragraph.synthesis(), paragraph.debate().value());
    return new Suggested(new SuggestionId(id), collides);
  }

  private Optional<String> shown(Citation citation) {
    try {
      String passage = passages.of(List.of(citation)).get(citation);
      boolean hidden =
          !passages
              .hidden(List.of(List.of(new Sentence(passage, List.of(citation), true))))
              .isEmpty();
      return hidden ? Optional.empty() : Optional.of(passage);
    } catch (IllegalArgumentException nothingThere) {
      return Optional.empty();
    }
  }
}
