package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.debate.DebateId;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.ProposalText;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;
import org.cahiers.synthesis.PublishedSynthesis.Endorsements;
import org.cahiers.synthesis.VersionContent.FrozenDissent;
import org.cahiers.synthesis.VersionContent.FrozenSection;

/** Freezes the text as the next version. Writing may go on towards another one, or end. */
@ApplicationScoped
public class PublishSynthesis {

  /** What came of it. */
  public sealed interface Outcome {
    record Published(int version, String hash) implements Outcome {}

    /** Nothing stands in it. */
    record Empty() implements Outcome {}

    /** It is word for word the version before. */
    record Unchanged(int version) implements Outcome {}
  }

  @Inject private Statements statements;
  @Inject private PresentText present;
  @Inject private Annex annex;
  @Inject private Endorse endorse;
  @Inject private Coverage coverage;
  @Inject private Pens pens;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;
  @Inject private Event<SynthesisPublished> published;

  @Transactional
  public Outcome publish(AccountId by, SynthesisId id) {
    pens.requireTeam(by);
    Object[] row =
        statements
            .row(
                "select debate, language, title from synthesis where id = ?1 and ended_at is null"
                    + " for no key update",
                id.value())
            .orElseThrow(Refusal::notFound);
    DebateId debate = new DebateId(Rows.number(row[0]));
    String language = (String) row[1];
    List<PresentText.Section> sections =
        present.of(id.value()).stream()
            .filter(section -> section.proposal(language).sentences().findAny().isPresent())
            .toList();
    if (sections.isEmpty()) return new Outcome.Empty();
    VersionContent content = content(id, (String) row[2], language, sections);
    Optional<Object[]> last =
        statements.row(
            "select number, hash from synthesis_version where synthesis = ?1 order by number desc"
                + " limit 1",
            id.value());
    String hash = content.hash();
    if (last.isPresent() && hash.equals(last.get()[1]))
      return new Outcome.Unchanged(Rows.integer(last.get()[0]));
    int version = last.map(r -> Rows.integer(r[0])).orElse(0) + 1;
    statements.change(
        "insert into synthesis_version (synthesis, number, content, hash, published_by) values (?1,"
            + " ?2, cast(?3 as jsonb), ?4, ?5)",
        id.value(),
        version,
        content.json(),
        hash,
        by.value());
    audit.record(
        by.value(),
        "synthesis.published",
        id.value(),
        Map.of("version", Integer.toString(version), "hash", hash));
    feed.append("synthesis.published", id.value(), debate.value());
    published.fire(new SynthesisPublished(id, version, debate));
    return new Outcome.Published(version, hash);
  }

  private VersionContent content(
      SynthesisId id, String title, String language, List<PresentText.Section> sections) {
    Map<Long, List<Long>> coAuthors = coAuthors(id);
    Map<Long, Set<Long>> behind = behind(id);
    List<FrozenSection> frozen = new ArrayList<>();
    for (PresentText.Section section : sections) {
      ProposalText text = section.proposal(language);
      Set<Long> contributions =
          new java.util.TreeSet<>(behind.getOrDefault(section.id(), Set.of()));
      text.citations().map(Citation::contribution).map(Long::valueOf).forEach(contributions::add);
      frozen.add(
          new FrozenSection(
              section.id(),
              text,
              coAuthors.getOrDefault(section.id(), List.of()),
              List.copyOf(contributions)));
    }
    List<MinorityPart> minority = annex.of(id, PresentText.cited(sections, language));
    String hash = PresentText.hash(sections, language);
    List<FrozenDissent> dissents = endorse.dissents(id);
    Endorsements stances = endorse.counted(id, hash);
    return new VersionContent(
        title, language, frozen, minority, dissents, stances, coverage.of(id).part());
  }

  /** By section, whose suggestions came in, first come first. */
  private Map<Long, List<Long>> coAuthors(SynthesisId id) {
    Map<Long, LinkedHashSet<Long>> found = new HashMap<>();
    for (Object[] r :
        statements.rows(
            """
            select s.id, g.author from settlement t join suggestion g on g.id = t.suggestion
            join paragraph p on p.id = coalesce((select joined_to from paragraph where id = g.paragraph), g.paragraph)
            join section s on s.id = p.section
            where s.synthesis = ?1 and t.outcome <> 'declined' order by t.settled_at, g.id\
            """,
            id.value()))
      found.computeIfAbsent(Rows.number(r[0]), key -> new LinkedHashSet<>()).add(Rows.number(r[1]));
    Map<Long, List<Long>> result = new HashMap<>();
    found.forEach((section, people) -> result.put(section, List.copyOf(people)));
    return result;
  }

  /** By section, what stands in its topic. */
  private Map<Long, Set<Long>> behind(SynthesisId id) {
    Map<Long, Set<Long>> found = new HashMap<>();
    for (Object[] r :
        statements.rows(
            """
            select s.id, t.contribution from section s join synthesis y on y.id = s.synthesis
            join contribution_topic t on t.debate = y.debate and s.topic in (t.theme, t.topic, t.cluster)
            join contribution c on c.id = t.contribution and c.state = 'published'
            where s.synthesis = ?1 and s.removed_at is null\
            """,
            id.value()))
      found
          .computeIfAbsent(Rows.number(r[0]), key -> new java.util.TreeSet<>())
          .add(Rows.number(r[1]));
    return found;
  }
}
