package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The only place where the text of a paragraph changes: under the lock of its row, with its
 * citations as rows, and with the news to those who are cited now.
 */
@ApplicationScoped
class ParagraphTexts {

  /** Why a version was made; the word in the database is its name in lower case. */
  enum Cause {
    DRAFT,
    WRITTEN,
    TAKEN,
    MERGED,
    CITED,
    SPLIT,
    JOINED,
    REMOVAL;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A paragraph nobody else writes to until the transaction ends.
   *
   * @param sentences as they stand, without what does not show
   */
  record Locked(
      long id,
      long section,
      int position,
      String kind,
      int version,
      long synthesis,
      DebateId debate,
      String slug,
      String language,
      List<Sentence> sentences) {

    String address() {
      return "/debates/" + slug + "/synthesis/paragraphs/" + id;
    }
  }

  @Inject private Statements statements;
  @Inject private Passages passages;
  @Inject private ChangeFeed feed;
  @Inject private Event<ContributionCited> cited;

  /**
   * Locks a paragraph of an open synthesis.
   *
   * @throws Refusal 404 if there is none, or the synthesis has ended
   */
  Locked lock(long paragraph) {
    // Two statements: what is asked under the lock sees what its last holder did, ending included.
    statements.values("select id from paragraph where id = ?1 for update", paragraph);
    Object[] r =
        statements
            .row(
                """
                select p.id, p.section, p.position, p.kind, p.version, s.synthesis, y.debate, d.slug, y.language
                from paragraph p join section s on s.id = p.section join synthesis y on y.id = s.synthesis
                join debate d on d.id = y.debate
                where p.id = ?1 and p.removed_at is null and s.removed_at is null and y.ended_at is null\
                """,
                paragraph)
            .orElseThrow(Refusal::notFound);
    int version = Rows.integer(r[4]);
    return new Locked(
        Rows.number(r[0]),
        Rows.number(r[1]),
        Rows.integer(r[2]),
        (String) r[3],
        version,
        Rows.number(r[5]),
        new DebateId(Rows.number(r[6])),
        (String) r[7],
        (String) r[8],
        passages.veiled(sentences(paragraph, version)));
  }

  /**
   * The text of a version, as it was stored.
   *
   * @throws Refusal 404 if there is none
   */
  List<Sentence> sentences(long paragraph, int version) {
    return statements
        .value(
            "select cast(sentences as text) from paragraph_version where paragraph = ?1 and version"
                + " = ?2",
            paragraph,
            version)
        .map(json -> ProposalJson.readSentences((String) json))
        .orElseThrow(Refusal::notFound);
  }

  /**
   * Makes the next version. What was withdrawn or hidden meanwhile does not come in: the cited
   * contributions are locked against it until the transaction ends.
   *
   * @param by whose words they are; null for a removal
   * @param suggestion from which they come, or null
   * @return its number
   */
  int write(
      Locked paragraph,
      List<Sentence> wanted,
      Cause cause,
      @Nullable AccountId by,
      @Nullable Long suggestion) {
    Set<String> fresh = contributions(wanted);
    fresh.removeAll(contributions(paragraph.sentences()));
    keepShown(fresh);
    List<Sentence> sentences = passages.veiled(wanted);
    int version = paragraph.version() + 1;
    statements.change("update paragraph set version = ?2 where id = ?1", paragraph.id(), version);
    insert(paragraph.id(), version, sentences, cause, by, suggestion);
    tell(paragraph, fresh, sentences);
    feed.append("synthesis.written", paragraph.synthesis(), paragraph.debate().value());
    return version;
  }

  /** The first version of a new paragraph. */
  Locked begin(
      long section,
      int position,
      String kind,
      List<Sentence> sentences,
      Cause cause,
      @Nullable AccountId by) {
    long id =
        statements.number(
            "insert into paragraph (section, position, kind) values (?1, ?2, ?3) returning id",
            section,
            position,
            kind);
    insert(id, 1, sentences, cause, by, null);
    return lock(id);
  }

  /** Tells the authors of what a new paragraph cites. */
  void tellAll(Locked paragraph) {
    tell(paragraph, contributions(paragraph.sentences()), paragraph.sentences());
  }

  private void insert(
      long paragraph,
      int version,
      List<Sentence> sentences,
      Cause cause,
      @Nullable AccountId by,
      @Nullable Long suggestion) {
    statements.change(
        """
        insert into paragraph_version (paragraph, version, sentences, written_by, suggestion, cause)
        values (?1, ?2, cast(?3 as jsonb), nullif(?4, 0), nullif(?5, 0), ?6)\
        """,
        paragraph,
        version,
        ProposalJson.writeSentences(sentences),
        by == null ? 0L : by.value(),
        suggestion == null ? 0L : suggestion,
        cause.code());
    citations(paragraph, version, sentences);
  }

  private void citations(long paragraph, int version, List<Sentence> sentences) {
    passages.of(Passages.citations(sentences).toList()); // each points to something
    List<String> rows = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Citation> citations = sentences.get(s).citations();
      for (int o = 0; o < citations.size(); o++) {
        Citation c = citations.get(o);
        rows.add(
            "(%d,%d,%d,%d,%d,%d,'%s',%d,%d)"
                .formatted(
                    paragraph,
                    version,
                    s,
                    o,
                    Long.parseLong(c.contribution()),
                    c.revision(),
                    c.field().name(),
                    c.start(),
                    c.end()));
      }
    }
    // Numbers and names of an enum only: nothing that anybody typed.
    if (!rows.isEmpty())
      statements.change(
          "insert into paragraph_citation (paragraph, version, sentence, ordinal, contribution,"
              + " revision, field, from_char, to_char) values "
              + String.join(",", rows));
  }

  private void keepShown(Set<String> contributions) {
    if (!contributions.isEmpty())
      statements.values(
          "select id from contribution where id = any (cast(string_to_array(?1, ',') as bigint[]))"
              + " order by id for share",
          Rows.joined(contributions));
  }

  private void tell(Locked paragraph, Set<String> contributions, List<Sentence> sentences) {
    Set<String> still = contributions(sentences);
    still.retainAll(contributions);
    if (still.isEmpty()) return;
    for (Object[] r :
        statements.rows(
            """
            select c.id, c.author from contribution c
            where c.id = any (cast(string_to_array(?1, ',') as bigint[])) and not exists (
              select 1 from paragraph_citation k join paragraph p on p.id = k.paragraph and p.version = k.version
              join section s on s.id = p.section
              where k.contribution = c.id and s.synthesis = ?2 and p.id <> ?3 and p.removed_at is null and s.removed_at is null)\
            """,
            Rows.joined(still),
            paragraph.synthesis(),
            paragraph.id()))
      cited.fire(
          new ContributionCited(
              new ContributionId(Rows.number(r[0])),
              new AccountId(Rows.number(r[1])),
              new SynthesisId(paragraph.synthesis()),
              new ParagraphId(paragraph.id()),
              paragraph.debate(),
              paragraph.address()));
  }

  private static Set<String> contributions(List<Sentence> sentences) {
    return Passages.citations(sentences)
        .map(Citation::contribution)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
