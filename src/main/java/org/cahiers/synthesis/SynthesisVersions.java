package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Block;
import org.cahiers.export.Dissent;
import org.cahiers.export.Hands;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.platform.Rows;
import org.cahiers.synthesis.PublishedSynthesis.ErratumView;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;

/** Reads what was published. */
@ApplicationScoped
public class SynthesisVersions {

  /**
   * A line of the list of versions.
   *
   * @param synthesis a debate may have had several, one after the other
   * @param errata how many things happened to its sources since
   */
  public record VersionView(
      SynthesisId synthesis,
      int version,
      String title,
      String hash,
      Instant publishedAt,
      int errata) {}

  @Inject private Statements statements;
  @Inject private Passages passages;
  @Inject private Pseudonyms pseudonyms;

  /** The versions of a debate, newest first. */
  @Transactional
  public List<VersionView> of(DebateId debate) {
    return statements
        .rows(
            """
            select y.id, v.number, y.title, v.hash, v.published_at, (select count(*) from erratum e where e.version = v.id)
            from synthesis_version v join synthesis y on y.id = v.synthesis where y.debate = ?1
            order by v.published_at desc, v.id desc\
            """,
            debate.value())
        .stream()
        .map(
            r ->
                new VersionView(
                    new SynthesisId(Rows.number(r[0])),
                    Rows.integer(r[1]),
                    (String) r[2],
                    (String) r[3],
                    Rows.instant(r[4]),
                    Rows.integer(r[5])))
        .toList();
  }

  /** A version as it may be shown today. */
  @Transactional
  public Optional<PublishedSynthesis> find(SynthesisId synthesis, int version) {
    return statements
        .row(
            """
            select v.id, y.debate, v.hash, v.published_at, cast(v.content as text)
            from synthesis_version v join synthesis y on y.id = v.synthesis where y.id = ?1 and v.number = ?2\
            """,
            synthesis.value(),
            version)
        .map(r -> view(synthesis, version, r));
  }

  /** Whether what is stored is still what was hashed when it was published. */
  @Transactional
  public boolean isIntact(SynthesisId synthesis, int version) {
    return statements
        .row(
            "select hash, cast(content as text) from synthesis_version where synthesis = ?1 and"
                + " number = ?2",
            synthesis.value(),
            version)
        .filter(r -> VersionContent.read((String) r[1]).hash().equals(r[0]))
        .isPresent();
  }

  private PublishedSynthesis view(SynthesisId synthesis, int version, Object[] r) {
    VersionContent content = VersionContent.read((String) r[4]);
    Set<String> hidden = hidden(content);
    Map<Long, String> names = names(content);
    return new PublishedSynthesis(
        synthesis,
        new DebateId(Rows.number(r[1])),
        version,
        (String) r[2],
        Rows.instant(r[3]),
        content.language(),
        content.title(),
        content.sections().stream().map(each -> section(each, hidden, names)).toList(),
        content.minority().stream().flatMap(each -> veiled(each, hidden)).toList(),
        content.dissents().stream()
            .map(
                each ->
                    new Dissent(
                        names.getOrDefault(each.account(), "–"), each.note(), each.language()))
            .toList(),
        content.endorsements(),
        content.coverage(),
        errata(Rows.number(r[0])));
  }

  private PublishedSection section(
      VersionContent.FrozenSection frozen, Set<String> hidden, Map<Long, String> names) {
    ProposalText text = veiled(frozen.text(), hidden);
    List<Block> named =
        text.blocks().stream()
            .map(
                block ->
                    new Block(
                        block.kind(),
                        Hands.named(
                            block.sentences(),
                            number -> names.getOrDefault(Long.valueOf(number), "–"))))
            .toList();
    return new PublishedSection(
        frozen.section(),
        new ProposalText(text.title(), text.titleCitations(), text.language(), named),
        Hands.of(text),
        frozen.coAuthors().stream().map(names::get).filter(Objects::nonNull).toList(),
        frozen.contributions());
  }

  private Set<String> hidden(VersionContent content) {
    return passages.hidden(
        Stream.concat(
                content.sections().stream()
                    .flatMap(
                        each -> Stream.concat(each.text().sentences(), title(each.text()).stream()))
                    .map(List::of),
                content.minority().stream().map(each -> List.of(each.sentence())))
            .toList());
  }

  private static List<Sentence> title(ProposalText text) {
    return text.titleCitations().isEmpty()
        ? List.of()
        : List.of(new Sentence(text.title(), text.titleCitations(), false));
  }

  private ProposalText veiled(ProposalText text, Set<String> hidden) {
    List<Sentence> title = passages.veiled(title(text), hidden);
    boolean gone = !text.titleCitations().isEmpty() && title.isEmpty();
    return new ProposalText(
        gone ? "…" : text.title(),
        title.isEmpty() ? List.of() : title.getFirst().citations(),
        text.language(),
        text.blocks().stream()
            .map(block -> new Block(block.kind(), passages.veiled(block.sentences(), hidden)))
            .filter(block -> !block.sentences().isEmpty())
            .toList());
  }

  private Stream<MinorityPart> veiled(MinorityPart part, Set<String> hidden) {
    return passages.veiled(List.of(part.sentence()), hidden).stream()
        .map(sentence -> new MinorityPart(sentence, part.reason()));
  }

  private Map<Long, String> names(VersionContent content) {
    Set<Long> accounts =
        Stream.of(
                content.sections().stream().flatMap(each -> each.coAuthors().stream()),
                content.dissents().stream().map(VersionContent.FrozenDissent::account),
                Pseudonyms.hands(
                    content.sections().stream().flatMap(each -> each.text().sentences()))
                    .stream())
            .flatMap(people -> people)
            .collect(Collectors.toSet());
    return pseudonyms.of(accounts);
  }

  private List<ErratumView> errata(long version) {
    return statements
        .rows(
            "select contribution, what, sentences, happened_at from erratum where version = ?1"
                + " order by id",
            version)
        .stream()
        .map(
            r ->
                new ErratumView(
                    Rows.number(r[0]), (String) r[1], Rows.integer(r[2]), Rows.instant(r[3])))
        .toList();
  }
}
