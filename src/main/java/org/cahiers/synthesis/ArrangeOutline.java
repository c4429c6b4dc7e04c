package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.synthesis.ParagraphTexts.Cause;
import org.cahiers.synthesis.ParagraphTexts.Locked;
import org.cahiers.synthesis.writing.Rewriting;

/**
 * The team arranges the outline: sections and paragraphs are added, renamed, moved, split, joined,
 * removed. Sources go where their sentences go. The outline of one synthesis is arranged by one at
 * a time: its row is locked.
 */
@ApplicationScoped
public class ArrangeOutline {

  private static final int TITLE_MOST = 300;

  @Inject private Statements statements;
  @Inject private ParagraphTexts texts;
  @Inject private Passages passages;
  @Inject private Pens pens;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;

  /** Adds an empty section at the end. */
  @Transactional
  public SectionId addSection(AccountId by, SynthesisId synthesis, String title) {
    DebateId debate = lock(by, synthesis.value());
    String name = named(title);
    long id =
        statements.number(
            """
            insert into section (synthesis, position, label, title)
            values (?1, (select coalesce(max(position), 0) + 1 from section where synthesis = ?1), ?2, ?2) returning id\
            """,
            synthesis.value(),
            name);
    changed(synthesis.value(), debate);
    return new SectionId(id);
  }

  /**
   * Gives a section another title. One that keeps words of the old keeps its source.
   *
   * @param version that was read
   * @return whether it was given; not if somebody else gave another meanwhile
   */
  @Transactional
  public boolean rename(AccountId by, SectionId section, int version, String title) {
    long synthesis = synthesisOf(section);
    DebateId debate = lock(by, synthesis);
    String name = named(title);
    Object[] r =
        statements
            .row(
                "select cast(title_from as text), (select language from synthesis where id ="
                    + " section.synthesis) from section where id = ?1",
                section.value())
            .orElseThrow(Refusal::notFound);
    List<Sentence> from = passages.veiled(ProposalJson.readSentences((String) r[0]));
    List<Sentence> now = Rewriting.of(from, name, (String) r[1]);
    boolean sourced = now.size() == 1 && !now.getFirst().citations().isEmpty();
    boolean renamed =
        statements.change(
                "update section set title = ?3, title_from = cast(?4 as jsonb), version = version +"
                    + " 1 where id = ?1 and version = ?2 and removed_at is null",
                section.value(),
                version,
                name,
                ProposalJson.writeSentences(sourced ? now : List.of()))
            > 0;
    if (renamed) changed(synthesis, debate);
    return renamed;
  }

  /** Moves a section up (negative) or down among the others. */
  @Transactional
  public void moveSection(AccountId by, SectionId section, int steps) {
    long synthesis = synthesisOf(section);
    DebateId debate = lock(by, synthesis);
    List<Long> order =
        numbers(
            "select id from section where synthesis = ?1 and removed_at is null order by position,"
                + " id",
            synthesis);
    renumber("section", moved(order, section.value(), steps));
    changed(synthesis, debate);
  }

  /** Removes a section; its texts stay in the record, its sources are uncited again. */
  @Transactional
  public void removeSection(AccountId by, SectionId section) {
    long synthesis = synthesisOf(section);
    DebateId debate = lock(by, synthesis);
    statements.change(
        "update section set removed_at = now() where id = ?1 and removed_at is null",
        section.value());
    audit.record(by.value(), "synthesis.section-removed", section.value(), Map.of());
    changed(synthesis, debate);
  }

  /** Adds a paragraph at the end of a section; without text it waits for citations. */
  @Transactional
  public ParagraphId addParagraph(AccountId by, SectionId section, Block.Kind kind, String text) {
    long synthesis = synthesisOf(section);
    DebateId debate = lock(by, synthesis);
    String language =
        (String)
            statements
                .value("select language from synthesis where id = ?1", synthesis)
                .orElseThrow(Refusal::notFound);
    Locked paragraph =
        texts.begin(
            section.value(),
            lastPlace(section.value()) + 1,
            kind.name(),
            Rewriting.of(List.of(), text, language),
            Cause.WRITTEN,
            by);
    changed(synthesis, debate);
    return new ParagraphId(paragraph.id());
  }

  /** Moves a paragraph up (negative) or down; past the end of its section into the next one. */
  @Transactional
  public void moveParagraph(AccountId by, ParagraphId id, int steps) {
    long synthesis = synthesisOf(id);
    DebateId debate = lock(by, synthesis);
    Locked paragraph = texts.lock(id.value());
    List<Long> order = paragraphs(paragraph.section());
    int to = order.indexOf(id.value()) + steps;
    if (to >= 0 && to < order.size()) {
      renumber("paragraph", moved(order, id.value(), steps));
    } else {
      List<Long> sections =
          numbers(
              "select id from section where synthesis = ?1 and removed_at is null order by"
                  + " position, id",
              synthesis);
      int next = sections.indexOf(paragraph.section()) + (steps < 0 ? -1 : 1);
      if (next < 0 || next >= sections.size()) return;
      List<Long> there = new ArrayList<>(paragraphs(sections.get(next)));
      there.add(steps < 0 ? there.size() : 0, id.value());
      statements.change(
          "update paragraph set section = ?2 where id = ?1", id.value(), sections.get(next));
      renumber("paragraph", there);
    }
    changed(synthesis, debate);
  }

  /** Removes a paragraph. */
  @Transactional
  public void removeParagraph(AccountId by, ParagraphId id) {
    long synthesis = synthesisOf(id);
    DebateId debate = lock(by, synthesis);
    texts.lock(id.value());
    statements.change("update paragraph set removed_at = now() where id = ?1", id.value());
    audit.record(by.value(), "synthesis.paragraph-removed", id.value(), Map.of());
    changed(synthesis, debate);
  }

  /**
   * Splits a paragraph before a sentence; open suggestions stay with the first part, against the
   * text their authors read.
   *
   * @param version that was read
   * @param sentence index of the first sentence of the second part
   * @return the second part; empty if somebody wrote meanwhile or there is nothing to split
   */
  @Transactional
  public Optional<ParagraphId> split(AccountId by, ParagraphId id, int version, int sentence) {
    long synthesis = synthesisOf(id);
    DebateId debate = lock(by, synthesis);
    Locked whole = texts.lock(id.value());
    List<Sentence> sentences = whole.sentences();
    if (version != whole.version() || sentence < 1 || sentence >= sentences.size())
      return Optional.empty();
    statements.change(
        "update paragraph set position = position + 1 where section = ?1 and position > ?2",
        whole.section(),
        whole.position());
    Locked second =
        texts.begin(
            whole.section(),
            whole.position() + 1,
            whole.kind(),
            sentences.subList(sentence, sentences.size()),
            Cause.SPLIT,
            by);
    texts.write(whole, sentences.subList(0, sentence), Cause.SPLIT, by, null);
    changed(synthesis, debate);
    return Optional.of(new ParagraphId(second.id()));
  }

  /** Joins the next paragraph of the section to one: all sentences with all sources. */
  @Transactional
  public boolean join(AccountId by, ParagraphId id) {
    long synthesis = synthesisOf(id);
    DebateId debate = lock(by, synthesis);
    Locked first = texts.lock(id.value());
    List<Long> order = paragraphs(first.section());
    int next = order.indexOf(id.value()) + 1;
    if (next == 0 || next == order.size()) return false;
    Locked second = texts.lock(order.get(next));
    List<Sentence> both = new ArrayList<>(new LinkedHashSet<>(first.sentences()));
    second.sentences().stream().filter(each -> !both.contains(each)).forEach(both::add);
    texts.write(first, both, Cause.JOINED, by, null);
    statements.change(
        "update paragraph set removed_at = now(), joined_to = ?2 where id = ?1",
        second.id(),
        first.id());
    changed(synthesis, debate);
    return true;
  }

  private DebateId lock(AccountId by, long synthesis) {
    pens.requireTeam(by);
    return new DebateId(
        Rows.number(
            statements
                .value(
                    "select debate from synthesis where id = ?1 and ended_at is null for no key"
                        + " update",
                    synthesis)
                .orElseThrow(Refusal::notFound)));
  }

  private void changed(long synthesis, DebateId debate) {
    feed.append("synthesis.arranged", synthesis, debate.value());
  }

  private long synthesisOf(SectionId section) {
    return statements
        .value(
            "select synthesis from section where id = ?1 and removed_at is null", section.value())
        .map(Rows::number)
        .orElseThrow(Refusal::notFound);
  }

  private long synthesisOf(ParagraphId paragraph) {
    return statements
        .value(
            "select s.synthesis from paragraph p join section s on s.id = p.section where p.id = ?1"
                + " and p.removed_at is null",
            paragraph.value())
        .map(Rows::number)
        .orElseThrow(Refusal::notFound);
  }

  private List<Long> paragraphs(long section) {
    return numbers(
        "select id from paragraph where section = ?1 and removed_at is null order by position, id",
        section);
  }

  private int lastPlace(long section) {
    return (int)
        statements.number(
            "select coalesce(max(position), 0) from paragraph where section = ?1", section);
  }

  private List<Long> numbers(String sql, long of) {
    return statements.values(sql, of).stream().map(Rows::number).toList();
  }

  private static List<Long> moved(List<Long> order, long id, int steps) {
    List<Long> result = new ArrayList<>(order);
    int from = result.indexOf(id);
    result.remove(from);
    result.add(Math.clamp(from + steps, 0, result.size()), id);
    return result;
  }

  private void renumber(String table, List<Long> order) {
    statements.change(
        "update "
            + table
            + " t set position = o.place from unnest(cast(string_to_array(?1, ',') as bigint[]))"
            + " with ordinality as o (id, place) where t.id = o.id",
        Rows.joined(order));
  }

  private static String named(String title) {
    String name = title.replaceAll("\\s+", " ").strip();
    if (name.isEmpty() || name.length() > TITLE_MOST)
      throw Refusal.badRequest("a title of 1 to " + TITLE_MOST + " characters");
    return name;
  }
}
