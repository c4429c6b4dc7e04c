package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.synthesis.PublishedSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisVersions;

/**
 * Editors publish sections of a published synthesis as proposals, word for word. A section that is
 * a proposal already gets its next version under the same number.
 */
@ApplicationScoped
public class PublishProposals {

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param proposals those that are new or have a new version; what was not changed is left out
     */
    record Published(List<ProposalId> proposals) implements Outcome {}

    record Refused(Reason reason) implements Outcome {}
  }

  /** Why nothing was published. */
  public enum Reason {
    NOTHING_CHOSEN,
    /** All that was chosen is published already, word for word. */
    UNCHANGED
  }

  @Inject private Caller caller;
  @Inject private SynthesisVersions versions;
  @Inject private Connections connections;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;
  @Inject private Event<ProposalPublished> published;

  @Transactional
  public Outcome publish(SynthesisId synthesis, int version, Collection<Long> sections) {
    return publishFor(caller.require(Role.EDITOR), synthesis, version, sections);
  }

  /** For the demo, which runs without anybody signed in. */
  @Transactional
  public Outcome publishFor(
      AccountId editor, SynthesisId synthesis, int version, Collection<Long> sections) {
    PublishedSynthesis source = versions.find(synthesis, version).orElseThrow(Refusal::notFound);
    List<PublishedSection> chosen =
        source.sections().stream().filter(each -> sections.contains(each.section())).toList();
    if (chosen.isEmpty()) return new Outcome.Refused(Reason.NOTHING_CHOSEN);
    List<ProposalId> proposals =
        connections.with(
            database -> {
              // One editor at a time: two must not make two proposals of one section.
              Sql.rows(
                  database,
                  "select id from synthesis where id = ? for no key update",
                  row -> row.getLong(1),
                  synthesis.value());
              List<ProposalId> done = new ArrayList<>();
              for (PublishedSection section : chosen)
                if (!unchanged(database, section))
                  done.add(write(database, editor, source, section));
              return done;
            });
    return proposals.isEmpty()
        ? new Outcome.Refused(Reason.UNCHANGED)
        : new Outcome.Published(proposals);
  }

  private static boolean unchanged(Connection database, PublishedSection section) {
    return Sql.number(
            database,
            """
            select count(*) from proposal p join proposal_version v on v.proposal = p.id and v.version = p.version
            where p.section = ? and v.hash = ?\
            """,
            section.section(),
            ProposalJson.hash(section.text()))
        > 0;
  }

  private ProposalId write(
      Connection database, AccountId editor, PublishedSynthesis source, PublishedSection section) {
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
        section.text().title(),
        ProposalJson.write(section.text()),
        section.section(),
        source.synthesis().value(),
        source.version(),
        ProposalJson.hash(section.text()),
        editor.value());
    cite(database, number, version, section.text());
    audit.record(
        editor.value(),
        "proposal.published",
        number,
        Map.of("version", Integer.toString(version), "hash", ProposalJson.hash(section.text())));
    DebateId debate = source.debate();
    feed.append("proposal.published", number, debate.value());
    published.fire(new ProposalPublished(new ProposalId(number), version, debate));
    return new ProposalId(number);
  }

  /**
   * People by the number of their account, as the synthesis froze them: names may be taken back.
   */
  private static final String PEOPLE =
      """
      (select jsonb_build_object(
         'coAuthors', coalesce((select s -> 'co_authors' from jsonb_array_elements(content -> 'sections') s
                                where cast(s ->> 'section' as bigint) = ?), '[]'),
         'dissents', content -> 'dissents', 'endorsements', content -> 'endorsements' -> 'endorse',
         'abstentions', content -> 'endorsements' -> 'abstain')
       from synthesis_version where synthesis = ? and number = ?)\
      """;

  private static void cite(Connection database, long number, int version, ProposalText text) {
    cite(database, number, version, 0, text.titleCitations(), false);
    int sentence = 0;
    for (Block block : text.blocks())
      for (Sentence each : block.sentences())
        cite(database, number, version, ++sentence, each.citations(), each.verbatim());
  }

  private static void cite(
      Connection database,
      long number,
      int version,
      int sentence,
      List<Citation> citations,
      boolean verbatim) {
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
