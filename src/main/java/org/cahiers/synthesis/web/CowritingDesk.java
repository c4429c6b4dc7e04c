package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.synthesis.Coverage;
import org.cahiers.synthesis.ParagraphId;
import org.cahiers.synthesis.Pulse;
import org.cahiers.synthesis.Sources;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.SynthesisView;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.SynthesisView.SectionView;
import org.cahiers.synthesis.Talk;
import org.cahiers.synthesis.Talks;
import org.cahiers.synthesis.web.Numbering.Line;
import org.cahiers.synthesis.writing.Lines;
import org.jspecify.annotations.Nullable;

/**
 * {@code /workspace/syntheses/{slug}}: what lies on the moderator's desk. Left the outline, in the
 * middle the paragraphs of a section with the one in focus opened, right its sources and what is
 * not yet cited. What is done with it: {@link SettlingDesk}, {@link OutlineDesk}, {@link
 * MembersDesk}.
 */
@Named
@ViewScoped
public class CowritingDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int UNCITED = 6;

  @Inject private Debates debates;
  @Inject private Syntheses syntheses;
  @Inject private Talks talks;
  @Inject private Sources sources;
  @Inject private Coverage coverage;
  @Inject private Pulse pulse;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private long debate;
  private SynthesisView view;
  private CoverageMeter meter;
  private long section;
  private long paragraph;
  private int uncitedFrom;
  private boolean everywhere;
  private @Nullable Talk talk;
  private List<Line> lines = List.of();
  private List<Sources.CitedView> cited = List.of();
  private List<Sources.UncitedView> uncited = List.of();
  private List<Pulse.Present> people = List.of();

  @PostConstruct
  void load() {
    caller.require(Role.MODERATOR);
    debate =
        debates
            .find(route.path("slug"), language.getCode())
            .orElseThrow(Refusal::notFound)
            .id()
            .value();
    read();
    long wanted = route.queryNumber("paragraph").orElse(0L);
    view.sections().stream()
        .filter(each -> each.paragraphs().stream().anyMatch(p -> p.id() == wanted))
        .findFirst()
        .ifPresentOrElse(
            each -> {
              section = each.id();
              paragraph = wanted;
            },
            () -> section = view.sections().isEmpty() ? 0 : view.sections().getFirst().id());
    focus();
  }

  /** Reads everything anew, after anything has changed. */
  void read() {
    view = syntheses.of(new DebateId(debate)).orElseThrow(Refusal::notFound);
    meter = CoverageMeter.of(coverage.of(view.id()));
    people = pulse.people(view.id());
    if (getSection() == null && !view.sections().isEmpty())
      section = view.sections().getFirst().id();
    if (getParagraph() == null) paragraph = 0;
  }

  /** Reads everything and what is in focus. */
  void renew() {
    read();
    focus();
  }

  /** Called every few seconds: counts and people, never the text somebody writes in. */
  public void beat() {
    pulse.present(by(), view.id(), paragraph, false);
    view = syntheses.find(view.id()).orElseThrow(Refusal::notFound);
    people = pulse.people(view.id());
  }

  private void focus() {
    ParagraphView focused = getParagraph();
    uncited =
        section == 0 && !everywhere
            ? List.of()
            : sources.uncited(view.id(), everywhere ? 0 : section, false, uncitedFrom, UNCITED);
    if (focused == null) {
      talk = null;
      lines = List.of();
      cited = List.of();
      return;
    }
    talk = talks.of(new ParagraphId(paragraph), by());
    lines = new Numbering().lines(focused.sentences());
    cited =
        sources.cited(focused.sentences().stream().flatMap(s -> s.citations().stream()).toList());
  }

  AccountId by() {
    return caller.requireSignedIn();
  }

  public void openSection(long id) {
    section = id;
    paragraph = 0;
    uncitedFrom = 0;
    focus();
  }

  public void openParagraph(long id) {
    view.sections().stream()
        .filter(each -> each.paragraphs().stream().anyMatch(p -> p.id() == id))
        .findFirst()
        .ifPresent(each -> section = each.id());
    paragraph = id;
    uncitedFrom = 0;
    renew();
  }

  /** To the next paragraph with something to settle, over all sections. */
  public void nextWaiting() {
    List<ParagraphView> all =
        view.sections().stream().flatMap(each -> each.paragraphs().stream()).toList();
    int at = 0;
    while (at < all.size() && all.get(at).id() != paragraph) at++;
    for (int i = 1; i <= all.size(); i++) {
      ParagraphView next = all.get((at + i) % all.size());
      if (next.open() > 0) {
        openParagraph(next.id());
        return;
      }
    }
  }

  public void nextParagraph() {
    step(1);
  }

  public void previousParagraph() {
    step(-1);
  }

  private void step(int by) {
    List<ParagraphView> all =
        view.sections().stream().flatMap(each -> each.paragraphs().stream()).toList();
    if (all.isEmpty()) return;
    int at = place(all);
    openParagraph(all.get(at < 0 ? 0 : Math.floorMod(at + by, all.size())).id());
  }

  public void moreUncited() {
    uncitedFrom += UNCITED;
    focus();
  }

  public void firstUncited() {
    uncitedFrom = 0;
    focus();
  }

  public void widen() {
    everywhere = !everywhere;
    uncitedFrom = 0;
    focus();
  }

  /** Suggestions that wait, over all paragraphs. */
  public int getWaiting() {
    return view.sections().stream()
        .flatMap(each -> each.paragraphs().stream())
        .mapToInt(ParagraphView::open)
        .sum();
  }

  public int waiting(SectionView one) {
    return one.paragraphs().stream().mapToInt(ParagraphView::open).sum();
  }

  /** Paragraphs of the open section before the one in focus; all if none is. */
  public List<ParagraphView> getBefore() {
    List<ParagraphView> all = paragraphs();
    int at = place(all);
    return at < 0 ? all : all.subList(0, at);
  }

  /** Paragraphs of the open section after the one in focus. */
  public List<ParagraphView> getAfter() {
    List<ParagraphView> all = paragraphs();
    int at = place(all);
    return at < 0 ? List.of() : all.subList(at + 1, all.size());
  }

  private List<ParagraphView> paragraphs() {
    SectionView open = getSection();
    return open == null ? List.of() : open.paragraphs();
  }

  private int place(List<ParagraphView> all) {
    for (int i = 0; i < all.size(); i++) if (all.get(i).id() == paragraph) return i;
    return -1;
  }

  public List<Line> lines(ParagraphView one) {
    return new Numbering().lines(one.sentences());
  }

  /** Text of the paragraph in focus, as it is edited. */
  String text() {
    return Optional.ofNullable(getParagraph()).map(p -> Lines.of(p.sentences())).orElse("");
  }

  public SynthesisView getView() {
    return view;
  }

  public CoverageMeter getMeter() {
    return meter;
  }

  public @Nullable SectionView getSection() {
    return view.sections().stream().filter(each -> each.id() == section).findFirst().orElse(null);
  }

  public @Nullable ParagraphView getParagraph() {
    return view.sections().stream()
        .flatMap(each -> each.paragraphs().stream())
        .filter(each -> each.id() == paragraph)
        .findFirst()
        .orElse(null);
  }

  public @Nullable Talk getTalk() {
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

  public boolean isUncitedMore() {
    return uncited.size() == UNCITED;
  }

  public boolean isUncitedFirst() {
    return uncitedFrom == 0;
  }

  public boolean isEverywhere() {
    return everywhere;
  }

  public List<Pulse.Present> getPeople() {
    return people;
  }
}
