package org.cahiers.synthesis.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cahiers.contribution.ContributionId;
import org.cahiers.export.Sentence;
import org.cahiers.platform.TextDifference;
import org.cahiers.synthesis.LeaveOut;
import org.cahiers.synthesis.ParagraphId;
import org.cahiers.synthesis.Settle;
import org.cahiers.synthesis.Sources;
import org.cahiers.synthesis.Suggest;
import org.cahiers.synthesis.SuggestionId;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.Talk.SuggestionView;
import org.cahiers.synthesis.WriteOutcome;
import org.cahiers.synthesis.writing.Lines;
import org.jspecify.annotations.Nullable;

/** What a moderator does with the paragraph in focus: write, cite, settle. */
@Named
@ViewScoped
public class SettlingDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CowritingDesk desk;
  @Inject private Settle settle;
  @Inject private Suggest suggest;
  @Inject private Sources sources;
  @Inject private LeaveOut leaveOut;
  @Inject private DeskMessages messages;

  private String text = "";
  private int base;
  private long focused;
  private String reason = "";
  private String left = "";
  private long leaving;
  private Set<Long> merging = new LinkedHashSet<>();

  @PostConstruct
  void load() {
    follow();
  }

  /** Takes up the paragraph in focus, if it is another one or nobody has typed. */
  public void follow() {
    ParagraphView paragraph = desk.getParagraph();
    focused = paragraph == null ? 0 : paragraph.id();
    base = paragraph == null ? 0 : paragraph.version();
    text = desk.text();
    reason = "";
    merging = new LinkedHashSet<>();
  }

  public void open(long paragraph) {
    desk.openParagraph(paragraph);
    follow();
  }

  public void openSection(long section) {
    desk.openSection(section);
    follow();
  }

  public void nextWaiting() {
    desk.nextWaiting();
    follow();
  }

  public void next() {
    desk.nextParagraph();
    follow();
  }

  public void previous() {
    desk.previousParagraph();
    follow();
  }

  public void write() {
    answer(suggest.write(desk.by(), new ParagraphId(focused), base, text, reason));
  }

  public void take(long suggestion) {
    answer(settle.take(desk.by(), new SuggestionId(suggestion), reason));
  }

  public void decline(long suggestion) {
    answer(settle.decline(desk.by(), new SuggestionId(suggestion), reason));
  }

  /** Lays a suggestion beside the text, to make one out of both; or puts it back. */
  public void lay(long suggestion) {
    if (!merging.remove(suggestion)) merging.add(suggestion);
    if (merging.size() == 1)
      suggestions()
          .filter(each -> merging.contains(each.id()))
          .findFirst()
          .ifPresent(each -> text = Lines.of(each.now() == null ? each.sentences() : each.now()));
    if (merging.isEmpty()) text = desk.text();
  }

  public void merge() {
    List<SuggestionId> chosen = merging.stream().map(SuggestionId::new).toList();
    answer(settle.merge(desk.by(), new ParagraphId(focused), chosen, base, text, reason));
  }

  /** Quotes the passage of a contribution that shares most words with the paragraph. */
  public void cite(long contribution) {
    sources
        .quotable(desk.getView().id(), contribution)
        .flatMap(each -> BestPassage.of(each, desk.getParagraph()))
        .ifPresent(
            passage ->
                answer(
                    suggest.cite(
                        desk.by(),
                        new ParagraphId(focused),
                        base,
                        passage.citation(),
                        null,
                        "",
                        true)));
  }

  /** A contribution was dropped on the text. */
  public void dropped() {
    String number =
        jakarta.faces.context.FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .getOrDefault("contribution", "");
    if (number.matches("[1-9][0-9]{0,17}")) cite(Long.parseLong(number));
  }

  /** Takes a source from a sentence of the paragraph in focus. */
  public void release(int sentence, Numbering.Mark mark) {
    answer(
        suggest.release(
            desk.by(), new ParagraphId(focused), base, sentence, mark.citation(), "", true));
  }

  /** Opens the field for the reason why a contribution is not taken up. */
  public void askWhy(long contribution) {
    leaving = leaving == contribution ? 0 : contribution;
    left = "";
  }

  public void leaveOut() {
    boolean done =
        leaveOut.leaveOut(desk.by(), desk.getView().id(), new ContributionId(leaving), left);
    messages.say(done, done ? "synthesis.desk.left-out" : "synthesis.problem.reason-missing");
    if (done) {
      leaving = 0;
      desk.renew();
    }
  }

  private void answer(WriteOutcome outcome) {
    switch (outcome) {
      case WriteOutcome.Written written -> {
        messages.say(
            true, written.together() ? "synthesis.desk.together" : "synthesis.desk.written");
        renew();
      }
      case WriteOutcome.Suggested kept -> {
        messages.say(false, "synthesis.desk.kept");
        renew();
      }
      case WriteOutcome.SettledOnly settled -> {
        messages.say(true, "synthesis.desk.settled");
        renew();
      }
      case WriteOutcome.Refused refused ->
          messages.say(false, "synthesis.problem." + refused.reason().code());
    }
  }

  private void renew() {
    desk.renew();
    follow();
  }

  private Stream<SuggestionView> suggestions() {
    return desk.getTalk() == null
        ? Stream.empty()
        : desk.getTalk().groups().stream().flatMap(List::stream);
  }

  /** What a suggestion changes: in the text of today, or in the one its author read. */
  public TextDifference difference(SuggestionView one) {
    ParagraphView paragraph = desk.getParagraph();
    return one.now() == null || paragraph == null
        ? TextDifference.between(Lines.of(one.base()), Lines.of(one.sentences()))
        : TextDifference.between(Lines.of(paragraph.sentences()), Lines.of(one.now()));
  }

  /** Sources that would leave with it. */
  public List<Long> lost(SuggestionView one) {
    Map<Boolean, Set<Long>> all =
        Map.of(true, numbers(one.base()), false, numbers(one.sentences()));
    return all.get(true).stream().filter(n -> !all.get(false).contains(n)).sorted().toList();
  }

  private static Set<Long> numbers(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.citations().stream())
        .map(citation -> Long.valueOf(citation.contribution()))
        .collect(Collectors.toSet());
  }

  public boolean isMerging() {
    return !merging.isEmpty();
  }

  public boolean laid(long suggestion) {
    return merging.contains(suggestion);
  }

  public int getLaid() {
    return merging.size();
  }

  public long getLeaving() {
    return leaving;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public String getLeft() {
    return left;
  }

  public void setLeft(@Nullable String left) {
    this.left = left == null ? "" : left;
  }
}
