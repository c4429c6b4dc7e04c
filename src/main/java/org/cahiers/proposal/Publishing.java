package org.cahiers.proposal;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Block;
import org.cahiers.export.Hands;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.synthesis.PublishedSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;

/** Writes versions of proposals with their citations as rows. */
final class Publishing {

  /**
   * People by the number of their account, as the synthesis froze them: names may be taken back.
   */
  private static final String PEOPLE =
      """
      (select jsonb_build_object(
         'coAuthors', coalesce((select s -> 'co_authors' from jsonb_array_elements(content -> 'sections') s
                                where cast(s ->> 'section' as bigint) = ?), '[]'),
         'hands', cast(? as jsonb), 'dissents', content -> 'dissents', 'endorsements', content -> 'endorsements' -> 'endorse',
         'abstentions', content -> 'endorsements' -> 'abstain')
       from synthesis_version where synthesis = ? and number = ?)\
      """;

  /** A version that was written. */
  record Written(ProposalId proposal, int version, String hash) {}

  private final Connection database;

  Publishing(Connection database) {
    this.database = database;
  }

  /** One editor at a time: two must not make two proposals of one section. */
  void lock(PublishedSynthesis source) {
    Sql.rows(
        database,
        "select id from synthesis where id = ? for no key update",
        row -> row.getLong(1),
        source.synthesis().value());
  }

  /** The next version of the section's proposal; empty if the one in force is word for word it. */
  Optional<Written> write(AccountId editor, PublishedSynthesis source, PublishedSection section) {
    ProposalText text = section.text();
    String hash = ProposalJson.hash(text);
    if (inForce(section, hash)) return Optional.empty();
    long number =
        Sql.number(
            database,
            """
            insert into proposal (debate, synthesis, section) values (?, ?, ?)
            on conflict (section) do update set version = proposal.version + 1 returning id\
            """,
            source.debate().value(),
            source.synthesis().value(),
            section.section());
    int version = (int) Sql.number(database, "select version from proposal where id = ?", number);
    Sql.change(
        database,
        """
        insert into proposal_version (proposal, version, synthesis_version, title, content, people, hash, published_by)
        values (?, ?, ?, ?, cast(? as jsonb), %s, ?, ?)\
        """
            .formatted(PEOPLE),
        number,
        version,
        source.version(),
        text.title(),
        ProposalJson.write(text),
        section.section(),
        Hands.json(section.hands()).toString(),
        source.synthesis().value(),
        source.version(),
        hash,
        editor.value());
    cite(number, version, text);
    return Optional.of(new Written(new ProposalId(number), version, hash));
  }

  private boolean inForce(PublishedSection section, String hash) {
    return Sql.number(
            database,
            """
            select count(*) from proposal p join proposal_version v on v.proposal = p.id and v.version = p.version
            where p.section = ? and v.hash = ?\
            """,
            section.section(),
            hash)
        > 0;
  }

  private void cite(long number, int version, ProposalText text) {
    cite(number, version, 0, text.titleCitations(), false);
    int sentence = 0;
    for (Block block : text.blocks())
      for (Sentence each : block.sentences())
        cite(number, version, ++sentence, each.citations(), each.verbatim());
  }

  private void cite(
      long number, int version, int sentence, List<Citation> citations, boolean verbatim) {
    for (int ordinal = 0; ordinal < citations.size(); ordinal++) {
      Citation citation = citations.get(ordinal);
      Sql.change(
          database,
          """
          insert into proposal_citation
            (proposal, version, sentence, ordinal, contribution, revision, field, from_char, to_char, verbatim)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
          """,
          number,
          version,
          sentence,
          ordinal,
          Long.parseLong(citation.contribution()),
          citation.revision(),
          citation.field().name(),
          citation.start(),
          citation.end(),
          verbatim);
    }
  }
}
