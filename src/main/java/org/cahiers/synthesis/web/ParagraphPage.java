package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.ParagraphId;
import org.cahiers.synthesis.Sources;
import org.cahiers.synthesis.Suggest;
import org.cahiers.synthesis.SynthesisView;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.SynthesisView.SectionView;
import org.cahiers.synthesis.Talk;
import org.cahiers.synthesis.Talk.SuggestionView;
import org.cahiers.synthesis.Talks;
import org.cahiers.synthesis.WriteOutcome;
import org.cahiers.synthesis.web.Numbering.Line;
import org.cahiers.synthesis.writing.Lines;
import org.jspecify.annotations.Nullable;

/**
 * {@code /debates/{slug}/synthesis/paragraphs/{number}}: one paragraph with its sources, what is
 * suggested and said about it, and the place to suggest something.
 */
@Named
@RequestScoped
public class ParagraphPage {

  private static final int UNCITED = 8;

  @Inject private SynthesisOfAddress address;
  @Inject private Talks talks;
  @Inject private Sources sources;
  @Inject private Suggest door;
  @Inject private Caller caller;
  @Inject private Route route;

  private SynthesisView synthesis;
  private SectionView section;
  private ParagraphView paragraph;
  private Talk talk;
  private List<Line> lines = List.of();
  private List<Sources.CitedView> cited = List.of();
  private List<Sources.UncitedView> uncited = List.of();
  private Sources.@Nullable Quotable quotable;
  private int base;
  private String text = "";
  private String reason = "";
  private String problem = "";

  @PostConstruct
  void load() {
    synthesis = address.required();
    long number = route.number("number");
    section =
        synthesis.sections().stream()
            .filter(each -> each.paragraphs().stream().anyMatch(p -> p.id() == number))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    paragraph =
        section.paragraphs().stream().filter(p -> p.id() == number).findFirst().orElseThrow();
    talk = talks.of(new ParagraphId(number), caller.account().orElse(null));
    Numbering numbering = new Numbering();
    lines = numbering.lines(paragraph.sentences());
    cited =
        sources.cited(paragraph.sentences().stream().flatMap(s -> s.citations().stream()).toList());
    base = paragraph.version();
    text = Lines.of(paragraph.sentences());
    if (!address.isWriter()) return;
    uncited = sources.uncited(synthesis.id(), section.id(), false, 0, UNCITED);
    route
        .queryNumber("cite")
        .flatMap(each -> sources.quotable(synthesis.id(), each))
        .ifPresent(each -> quotable = each);
  }

  /** Sends what was written. */
  public void suggest() throws IOException {
    AccountId by = caller.requireSignedIn();
    answered(door.suggest(by, new ParagraphId(paragraph.id()), base, text, reason));
  }

  /** Cites a passage of the contribution that the address names. */
  public void cite() throws IOException {
    AccountId by = caller.requireSignedIn();
    if (quotable == null) throw Refusal.notFound();
    String passage = route.query("passage").orElse("");
    String target = route.query("target").orElse("");
    int chosen = passage.matches("[0-9]{1,4}") ? Integer.parseInt(passage) : -1;
    if (chosen < 0 || chosen >= quotable.passages().size()) {
      problem = "no-such-passage";
      return;
    }
    Integer sentence = target.matches("[0-9]{1,4}") ? Integer.valueOf(target) : null;
    answered(
        door.cite(
            by,
            new ParagraphId(paragraph.id()),
            base,
            quotable.passages().get(chosen).citation(),
            sentence,
            reason,
            false));
  }

  private void answered(WriteOutcome outcome) throws IOException {
    switch (outcome) {
      case WriteOutcome.Suggested kept ->
          redirect(
              "?done="
                  + (kept.collides() ? "collides" : "suggested")
                  + "#suggestion-"
                  + kept.id().value());
      case WriteOutcome.Written written -> redirect("?done=written");
      case WriteOutcome.SettledOnly settled -> redirect("");
      case WriteOutcome.Refused refused -> problem = refused.reason().code();
    }
  }

  private void redirect(String rest) throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(getAddress() + rest);
  }

  public String getAddress() {
    return synthesis.address() + "/paragraphs/" + paragraph.id();
  }

  /** What a suggestion changes in the text its author read. */
  public TextDifference difference(SuggestionView suggestion) {
    return TextDifference.between(Lines.of(suggestion.base()), Lines.of(suggestion.sentences()));
  }

  /** What a text changed in the one before. */
  public TextDifference change(Talk.VersionView version) {
    List<Sentence> before =
        talk.history().stream()
            .filter(each -> each.version() == version.version() - 1)
            .findFirst()
            .map(Talk.VersionView::sentences)
            .orElse(List.of());
    return TextDifference.between(Lines.of(before), Lines.of(version.sentences()));
  }

  /** Numbers of contributions that a suggestion cites and the text it changes does not. */
  public List<Long> added(SuggestionView suggestion) {
    return less(suggestion.sentences(), suggestion.base());
  }

  /** Numbers of contributions that would not be cited any more. */
  public List<Long> lost(SuggestionView suggestion) {
    return less(suggestion.base(), suggestion.sentences());
  }

  private static List<Long> less(List<Sentence> one, List<Sentence> other) {
    List<Long> rest = new java.util.ArrayList<>(numbers(one));
    rest.removeAll(numbers(other));
    return rest;
  }

  private static List<Long> numbers(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.citations().stream())
        .map(citation -> Long.valueOf(citation.contribution()))
        .distinct()
        .toList();
  }

  /** Number of a source on this page. */
  public int number(long contribution) {
    return lines.stream()
        .flatMap(line -> line.marks().stream())
        .filter(mark -> mark.contribution() == contribution)
        .findFirst()
        .map(Numbering.Mark::number)
        .orElse(0);
  }

  public String getDone() {
    Optional<String> done = route.query("done");
    return done.filter(List.of("suggested", "collides", "written")::contains).orElse("");
  }

  public String getProblem() {
    return problem.isEmpty()
        ? route.query("problem").filter(code -> code.matches("[a-z-]{1,40}")).orElse("")
        : problem;
  }

  public SectionView getSection() {
    return section;
  }

  public ParagraphView getParagraph() {
    return paragraph;
  }

  public Talk getTalk() {
    return talk;
  }

  public List<Line> getLines() {
    return lines;
  }

  public List<Sources.CitedView> getCited() {
    return cited;
  }

  public List<Sources.UncitedView> getUncited() {
    return uncited;
  }

  public Sources.@Nullable Quotable getQuotable() {
    return quotable;
  }

  public int getBase() {
    return base;
  }

  public void setBase(int base) {
    this.base = base;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason == null ? "" : reason;
  }

  /** Index of the passage that is chosen, the first unless another was sent. */
  public String getPassage() {
    return route.query("passage").orElse("0");
  }

  /** Index of the sentence that it supports; empty to quote it. */
  public String getTarget() {
    return route.query("target").orElse("");
  }
}
