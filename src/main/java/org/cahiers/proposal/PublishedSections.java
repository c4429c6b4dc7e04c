package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cahiers.debate.DebateId;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.TextDifference;
import org.cahiers.synthesis.PublishedSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisVersions;
import org.jspecify.annotations.Nullable;

/** What editors may publish: the sections of the newest version of a debate's synthesis. */
@ApplicationScoped
public class PublishedSections {

  /**
   * A published version of a synthesis and what of it stands in proposals.
   *
   * @param version of the synthesis
   */
  public record Offer(
      SynthesisId synthesis,
      int version,
      String title,
      String language,
      List<Candidate> sections) {}

  /**
   * A section.
   *
   * @param proposal number of the proposal it is already, 0 for none
   * @param changed whether its text differs from that proposal's version in force
   * @param difference what publishing it would change; null for what is no proposal yet
   */
  public record Candidate(
      long section,
      String title,
      String text,
      int sentences,
      int sources,
      long proposal,
      boolean changed,
      @Nullable TextDifference difference) {

    /** Whether publishing it would do anything. */
    public boolean fresh() {
      return proposal == 0 || changed;
    }
  }

  private record Known(long proposal, String hash, ProposalText text) {}

  @Inject private Caller caller;
  @Inject private SynthesisVersions versions;
  @Inject private Connections connections;

  /** Debates of which a synthesis was published. */
  @Transactional
  public Set<DebateId> debates() {
    caller.require(Role.EDITOR);
    return connections.with(
        database ->
            Set.copyOf(
                Sql.rows(
                    database,
                    "select distinct y.debate from synthesis_version v join synthesis y on y.id ="
                        + " v.synthesis",
                    row -> new DebateId(row.getLong(1)))));
  }

  /** The newest version of the debate's synthesis; empty while none was published. */
  @Transactional
  public Optional<Offer> of(DebateId debate) {
    caller.require(Role.EDITOR);
    return versions.of(debate).stream()
        .findFirst()
        .flatMap(newest -> versions.find(newest.synthesis(), newest.version()))
        .map(this::offer);
  }

  private Offer offer(PublishedSynthesis published) {
    Map<Long, Known> known = known(published.synthesis());
    List<Candidate> candidates = new ArrayList<>();
    for (PublishedSection section : published.sections())
      candidates.add(candidate(section, known.get(section.section())));
    return new Offer(
        published.synthesis(),
        published.version(),
        published.title(),
        published.language(),
        candidates);
  }

  private Map<Long, Known> known(SynthesisId synthesis) {
    Map<Long, Known> known = new HashMap<>();
    connections.with(
        database ->
            Sql.rows(
                database,
                """
                select p.section, p.id, v.hash, cast(v.content as text) content from proposal p
                join proposal_version v on v.proposal = p.id and v.version = p.version where p.synthesis = ?\
                """,
                row ->
                    known.put(
                        row.getLong("section"),
                        new Known(
                            row.getLong("id"),
                            row.getString("hash"),
                            ProposalJson.read(row.getString("content")))),
                synthesis.value()));
    return known;
  }

  private static Candidate candidate(PublishedSection section, @Nullable Known known) {
    ProposalText text = section.text();
    return new Candidate(
        section.section(),
        text.title(),
        lines(text),
        (int) text.sentences().count(),
        (int) text.citations().map(each -> each.contribution()).distinct().count(),
        known == null ? 0 : known.proposal(),
        known != null && !known.hash().equals(ProposalJson.hash(text)),
        known == null ? null : TextDifference.between(lines(known.text()), lines(text)));
  }

  private static String lines(ProposalText text) {
    StringBuilder lines = new StringBuilder(text.title());
    text.sentences().map(Sentence::text).forEach(line -> lines.append('\n').append(line.strip()));
    return lines.toString();
  }
}
