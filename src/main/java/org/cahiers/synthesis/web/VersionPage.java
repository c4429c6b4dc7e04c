package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalText;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.PublishedSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisVersions;
import org.cahiers.synthesis.SynthesisVersions.VersionView;
import org.cahiers.synthesis.web.Numbering.Line;
import org.cahiers.synthesis.writing.Lines;

/** {@code /debates/{slug}/synthesis/versions} and one of them, with what changed since the last. */
@Named
@RequestScoped
public class VersionPage {

  /** A section of a version. */
  public record Part(
      PublishedSection section, List<Numbering.Mark> marks, List<Paragraph> paragraphs) {}

  /** A block of a section. */
  public record Paragraph(String kind, List<Line> lines) {}

  /** What changed in a section since the version before. */
  public record Change(String title, TextDifference difference) {}

  @Inject private SynthesisOfAddress address;
  @Inject private SynthesisVersions versions;
  @Inject private Route route;

  private List<VersionView> all = List.of();
  private PublishedSynthesis version;
  private List<Part> parts = List.of();
  private List<Line> minority = List.of();
  private List<Change> changes = List.of();
  private boolean intact;

  @PostConstruct
  void load() {
    all = versions.of(address.getDebate().id());
    if (!route.pathOnly().endsWith("/versions")) read();
  }

  private void read() {
    int number = (int) Math.min(route.number("number"), Integer.MAX_VALUE);
    SynthesisId synthesis = synthesis(number);
    version = versions.find(synthesis, number).orElseThrow(Refusal::notFound);
    intact = versions.isIntact(synthesis, number);
    Numbering numbering = new Numbering();
    parts = version.sections().stream().map(section -> part(section, numbering)).toList();
    minority = numbering.lines(version.minority().stream().map(each -> each.sentence()).toList());
    if (number > 1)
      versions.find(synthesis, number - 1).ifPresent(before -> changes = changes(before, version));
  }

  /** Of the newest synthesis that has such a version, or of the one the address names. */
  private SynthesisId synthesis(int number) {
    long wanted = route.queryNumber("of").orElse(0L);
    return all.stream()
        .filter(each -> each.version() == number)
        .filter(each -> wanted == 0 || each.synthesis().value() == wanted)
        .findFirst()
        .map(VersionView::synthesis)
        .orElseThrow(Refusal::notFound);
  }

  private static Part part(PublishedSection section, Numbering numbering) {
    ProposalText text = section.text();
    List<Numbering.Mark> marks =
        text.titleCitations().isEmpty()
            ? List.of()
            : numbering
                .line(
                    0, new org.cahiers.export.Sentence(text.title(), text.titleCitations(), false))
                .marks();
    return new Part(
        section,
        marks,
        text.blocks().stream()
            .map(
                block ->
                    new Paragraph(
                        block.kind().name().toLowerCase(java.util.Locale.ROOT),
                        numbering.lines(block.sentences())))
            .toList());
  }

  private static List<Change> changes(PublishedSynthesis before, PublishedSynthesis now) {
    List<Change> changes = new ArrayList<>();
    for (PublishedSection section : now.sections()) {
      String old = words(before, section.section());
      add(changes, section.text().title(), old, words(section));
    }
    for (PublishedSection gone : before.sections())
      if (now.sections().stream().noneMatch(each -> each.section() == gone.section()))
        add(changes, gone.text().title(), words(gone), "");
    return changes;
  }

  private static void add(List<Change> changes, String title, String old, String fresh) {
    if (!old.equals(fresh)) changes.add(new Change(title, TextDifference.between(old, fresh)));
  }

  private static String words(PublishedSynthesis version, long section) {
    return version.sections().stream()
        .filter(each -> each.section() == section)
        .findFirst()
        .map(VersionPage::words)
        .orElse("");
  }

  private static String words(PublishedSection section) {
    return section.text().title()
        + "\n\n"
        + section.text().blocks().stream()
            .map(Block::sentences)
            .map(Lines::of)
            .collect(Collectors.joining("\n\n"));
  }

  public List<VersionView> getAll() {
    return all;
  }

  public PublishedSynthesis getVersion() {
    return version;
  }

  public List<Part> getParts() {
    return parts;
  }

  public List<Line> getMinority() {
    return minority;
  }

  public List<Change> getChanges() {
    return changes;
  }

  /** Whether the stored text is still the one that was hashed. */
  public boolean isIntact() {
    return intact;
  }
}
