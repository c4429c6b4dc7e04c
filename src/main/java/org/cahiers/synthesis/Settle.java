package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.synthesis.ParagraphTexts.Cause;
import org.cahiers.synthesis.ParagraphTexts.Locked;
import org.cahiers.synthesis.WriteOutcome.Reason;
import org.cahiers.synthesis.WriteOutcome.Refused;
import org.cahiers.synthesis.WriteOutcome.SettledOnly;
import org.cahiers.synthesis.WriteOutcome.Written;
import org.cahiers.synthesis.writing.Merging;
import org.cahiers.synthesis.writing.ThreeWay;
import org.jspecify.annotations.Nullable;

/** A moderator settles suggestions, each once and with a published reason. */
@ApplicationScoped
public class Settle {

  @Inject private Statements statements;
  @Inject private ParagraphTexts texts;
  @Inject private Passages passages;
  @Inject private Pens pens;
  @Inject private ChangeFeed feed;
  @Inject private Event<SuggestionSettled> settled;

  private record Open(long id, int base, List<Sentence> sentences, AccountId author) {}

  /** The text says from now on what was suggested. */
  @Transactional
  public WriteOutcome take(AccountId by, SuggestionId suggestion, String reason) {
    pens.requireTeam(by);
    Locked paragraph = texts.lock(paragraphOf(suggestion));
    if (wrong(reason)) return new Refused(Reason.REASON_MISSING);
    Optional<Open> open = open(suggestion.value());
    if (open.isEmpty()) return new Refused(Reason.SETTLED_BEFORE);
    List<Sentence> base = passages.veiled(texts.sentences(paragraph.id(), open.get().base()));
    Optional<List<Sentence>> now =
        ThreeWay.merge(base, paragraph.sentences(), open.get().sentences());
    if (now.isEmpty()) return new Refused(Reason.COLLIDES);
    int version =
        texts.write(
            paragraph,
            Penned.settled(by, now.get()),
            Cause.TAKEN,
            open.get().author(),
            suggestion.value());
    settle(by, paragraph, open.get(), Settled.TAKEN, reason, version);
    return new Written(version, open.get().base() != paragraph.version());
  }

  /**
   * Makes one text out of suggestions and the text of today: all their sources stay.
   *
   * @param suggestions of the same paragraph, at least one
   * @param read version of the paragraph that lay before the moderator
   */
  @Transactional
  public WriteOutcome merge(
      AccountId by,
      ParagraphId id,
      List<SuggestionId> suggestions,
      int read,
      String text,
      String reason) {
    pens.requireTeam(by);
    Locked paragraph = texts.lock(id.value());
    if (wrong(reason)) return new Refused(Reason.REASON_MISSING);
    if (text.isBlank()) return new Refused(Reason.EMPTY);
    if (text.length() > Suggest.TEXT_MOST) return new Refused(Reason.TOO_LONG);
    List<Open> open = suggestions.stream().flatMap(each -> open(each.value()).stream()).toList();
    if (open.size() < suggestions.size() || open.isEmpty())
      return new Refused(Reason.SETTLED_BEFORE);
    if (open.stream().anyMatch(each -> paragraphOf(new SuggestionId(each.id())) != id.value()))
      throw Refusal.badRequest("a suggestion of another paragraph");
    List<Sentence> base =
        read == paragraph.version()
            ? paragraph.sentences()
            : passages.veiled(texts.sentences(id.value(), read));
    List<Sentence> united =
        Merging.unite(
            base, open.stream().map(Open::sentences).toList(), text, paragraph.language());
    Optional<List<Sentence>> now = ThreeWay.merge(base, paragraph.sentences(), united);
    if (now.isEmpty()) return new Refused(Reason.COLLIDES);
    int version =
        texts.write(
            paragraph, Penned.settled(by, now.get()), Cause.MERGED, by, open.getFirst().id());
    open.forEach(each -> settle(by, paragraph, each, Settled.MERGED, reason, version));
    return new Written(version, read != paragraph.version());
  }

  /** The text stays without it. */
  @Transactional
  public WriteOutcome decline(AccountId by, SuggestionId suggestion, String reason) {
    pens.requireTeam(by);
    Locked paragraph = texts.lock(paragraphOf(suggestion));
    if (wrong(reason)) return new Refused(Reason.REASON_MISSING);
    Optional<Open> open = open(suggestion.value());
    if (open.isEmpty()) return new Refused(Reason.SETTLED_BEFORE);
    settle(by, paragraph, open.get(), Settled.DECLINED, reason, null);
    feed.append("synthesis.settled", paragraph.synthesis(), paragraph.debate().value());
    return new SettledOnly();
  }

  private long paragraphOf(SuggestionId suggestion) {
    return statements
        .value("select paragraph from suggestion where id = ?1", suggestion.value())
        .map(Rows::number)
        .orElseThrow(Refusal::notFound);
  }

  /** Asked under the lock of the paragraph, so that of two moderators one finds it open. */
  private Optional<Open> open(long suggestion) {
    return statements
        .row(
            """
            select g.id, g.base_version, cast(g.sentences as text), g.author from suggestion g
            where g.id = ?1 and g.withdrawn_at is null and g.hidden_at is null
              and not exists (select 1 from settlement where suggestion = g.id)\
            """,
            suggestion)
        .map(
            r ->
                new Open(
                    Rows.number(r[0]),
                    Rows.integer(r[1]),
                    passages.veiled(ProposalJson.readSentences((String) r[2])),
                    new AccountId(Rows.number(r[3]))));
  }

  private void settle(
      AccountId by,
      Locked paragraph,
      Open suggestion,
      Settled outcome,
      String reason,
      @Nullable Integer version) {
    statements.change(
        """
        insert into settlement (suggestion, outcome, reason, paragraph, version, settled_by)
        values (?1, ?2, ?3, ?4, nullif(?5, 0), ?6)\
        """,
        suggestion.id(),
        outcome.code(),
        reason.strip(),
        paragraph.id(),
        version == null ? 0 : version,
        by.value());
    settled.fire(
        new SuggestionSettled(
            new SuggestionId(suggestion.id()),
            suggestion.author(),
            outcome,
            reason.strip(),
            new SynthesisId(paragraph.synthesis()),
            new ParagraphId(paragraph.id()),
            paragraph.debate(),
            paragraph.address()));
  }

  private static boolean wrong(String reason) {
    return reason.isBlank() || reason.strip().length() > Suggest.REASON_MOST;
  }
}
