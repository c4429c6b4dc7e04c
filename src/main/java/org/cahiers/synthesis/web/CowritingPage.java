package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.identity.Caller;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.Coverage;
import org.cahiers.synthesis.Endorse;
import org.cahiers.synthesis.Member;
import org.cahiers.synthesis.Members;
import org.cahiers.synthesis.PublishedSynthesis.Endorsements;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.SynthesisVersions;
import org.cahiers.synthesis.SynthesisView;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.SynthesisView.SectionView;
import org.cahiers.synthesis.web.Numbering.Line;
import org.jspecify.annotations.Nullable;

/** {@code /debates/{slug}/synthesis}: the text with its sources, who writes it, what it covers. */
@Named
@RequestScoped
public class CowritingPage {

  /**
   * A section with numbered sources.
   *
   * @param folded whether the page of the whole shows its title only: it has a page of its own
   */
  public record Part(
      long id,
      String label,
      String title,
      List<Numbering.Mark> marks,
      List<Block> blocks,
      boolean folded) {

    /** Suggestions that wait, over its paragraphs. */
    public int open() {
      return blocks.stream().mapToInt(block -> block.paragraph().open()).sum();
    }

    /** How many contributions it cites. */
    public long sources() {
      return blocks.stream()
          .flatMap(block -> block.lines().stream())
          .flatMap(line -> line.marks().stream())
          .map(Numbering.Mark::contribution)
          .distinct()
          .count();
    }
  }

  /** A paragraph with numbered sources. */
  public record Block(ParagraphView paragraph, List<Line> lines) {}

  @Inject private SynthesisOfAddress address;
  @Inject private Coverage coverage;
  @Inject private Members members;
  @Inject private Endorse endorse;
  @Inject private Syntheses syntheses;
  @Inject private SynthesisVersions versions;
  @Inject private Caller caller;
  @Inject private Route route;

  private List<Part> parts = List.of();
  private List<Line> minority = List.of();
  private List<Line> annexed = List.of();
  private List<Member> people = List.of();
  private List<SynthesisVersions.VersionView> published = List.of();
  private @Nullable CoverageMeter meter;
  private @Nullable Endorsements endorsements;
  private Endorse.@Nullable Given stance;
  private int sources;

  @PostConstruct
  void load() {
    SynthesisView view = address.getView();
    if (view == null) return;
    Numbering numbering = new Numbering();
    PageWeight weight = new PageWeight();
    parts = view.sections().stream().map(section -> part(section, numbering, weight)).toList();
    minority =
        numbering.lines(
            syntheses.minority(view.id()).stream().map(each -> each.sentence()).toList());
    annexed = weight.fitting(minority);
    sources = numbering.sources();
    people = members.of(view.id());
    published = versions.of(view.debate());
    meter = CoverageMeter.of(coverage.of(view.id()));
    endorsements = endorse.counted(view.id(), view.textHash());
    stance =
        caller
            .account()
            .flatMap(who -> endorse.given(who, view.id(), view.textHash()))
            .orElse(null);
  }

  private static Part part(SectionView section, Numbering numbering, PageWeight weight) {
    List<Numbering.Mark> marks =
        section.titleFrom() == null ? List.of() : numbering.line(0, section.titleFrom()).marks();
    List<Block> blocks =
        section.paragraphs().stream()
            .map(each -> new Block(each, numbering.lines(each.sentences())))
            .toList();
    boolean folded = !weight.fits(blocks);
    return new Part(section.id(), section.label(), section.title(), marks, blocks, folded);
  }

  /** Suggestions that wait, over all paragraphs. */
  public int getOpen() {
    return parts.stream().mapToInt(Part::open).sum();
  }

  /** Members who accepted, in groups of how they came: quota, team, request. */
  public List<Member> via(String via) {
    return people.stream().filter(each -> each.accepted() && each.via().equals(via)).toList();
  }

  public long count(String state) {
    return people.stream().filter(each -> each.state().equals(state)).count();
  }

  /** What an act that led here could not do: end of a message key; empty if all is well. */
  public String getProblem() {
    return route.query("problem").filter(code -> code.matches("[a-z-]{1,40}")).orElse("");
  }

  public List<Part> getParts() {
    return parts;
  }

  public List<Line> getMinority() {
    return minority;
  }

  /** The first of the minority annex, as many as the page of the whole has room for. */
  public List<Line> getAnnexed() {
    return annexed;
  }

  public int getSources() {
    return sources;
  }

  public List<Member> getPeople() {
    return people;
  }

  public List<SynthesisVersions.VersionView> getPublished() {
    return published;
  }

  public @Nullable CoverageMeter getMeter() {
    return meter;
  }

  public @Nullable Endorsements getEndorsements() {
    return endorsements;
  }

  public Endorse.@Nullable Given getStance() {
    return stance;
  }
}
