package org.cahiers.launcher;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.analysis.cluster.Group;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.draft.Draft;
import org.cahiers.analysis.draft.DraftFigures;
import org.cahiers.analysis.draft.Fate;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.analysis.draft.Passage;
import org.cahiers.analysis.draft.Passage.Quoted;

/**
 * Writes {@code cahier.md}: the drafts by theme and topic, every quoted sentence with a note that
 * leads to its source.
 */
final class CahierMarkdown {

  private static final double STABLE = .75;
  private static final double FAIRLY_STABLE = .6;

  private final Analysis analysis;
  private final Phrases phrases;
  private final Footnotes footnotes;
  private final Writer out;

  private CahierMarkdown(Analysis analysis, Writer out) {
    this.analysis = analysis;
    this.out = out;
    phrases = new Phrases(analysis.language());
    footnotes = new Footnotes(phrases, analysis.sources());
  }

  static void write(Analysis analysis, Writer out) throws IOException {
    new CahierMarkdown(analysis, out).write();
  }

  private void write() throws IOException {
    List<Group> themes = analysis.result().themes();
    Map<GroupRef, Analysis.Proposal> proposals = new LinkedHashMap<>();
    analysis.proposals().forEach(proposal -> proposals.put(proposal.cluster().ref(), proposal));
    int contributions = analysis.sources().size() - analysis.replies();
    paragraph("# " + phrases.say("title"));
    paragraph(
        phrases.say(
            "intro",
            contributions,
            analysis.replies(),
            phrases.count("intro.themes", themes.size()),
            phrases.count("intro.topics", analysis.result().topics()),
            phrases.count("intro.proposals", analysis.proposals().size())));
    paragraph(phrases.say("method"));
    contents(themes);
    for (Group theme : themes) {
      paragraph("## " + heading(theme));
      paragraph(describe(theme));
      for (Group topic : theme.groups()) topic(topic, proposals);
    }
    long alone = analysis.places().values().stream().filter(place -> place.cluster() == 0).count();
    if (alone > 0) paragraph(phrases.count("unclustered", (int) alone));
    annex();
    coverage();
    paragraph("## " + phrases.say("notes"));
    footnotes.write(out);
  }

  private void contents(List<Group> themes) throws IOException {
    paragraph("## " + phrases.say("contents"));
    for (Group theme : themes) {
      line("- **" + heading(theme) + "** (" + phrases.number(theme.size()) + ")");
      for (Group topic : theme.groups()) {
        line("  - " + heading(topic) + " (" + phrases.number(topic.size()) + ")");
      }
    }
    line("");
  }

  private void topic(Group topic, Map<GroupRef, Analysis.Proposal> proposals) throws IOException {
    paragraph("### " + heading(topic));
    paragraph(describe(topic));
    List<String> small = new ArrayList<>();
    for (Group cluster : topic.groups()) {
      Analysis.Proposal proposal = proposals.get(cluster.ref());
      if (proposal == null) {
        small.add(MarkdownText.of(cluster.label()) + " (" + phrases.number(cluster.size()) + ")");
      } else {
        proposal(proposal);
      }
    }
    if (!small.isEmpty())
      paragraph("*" + phrases.say("small") + "* — " + String.join(" · ", small));
  }

  private void proposal(Analysis.Proposal proposal) throws IOException {
    Draft draft = proposal.draft();
    paragraph("#### " + proposal.number() + ". " + title(draft.title()));
    paragraph(
        "*"
            + MarkdownText.of(draft.label())
            + "* — "
            + figures(proposal.cluster(), draft.figures()));
    sentences("findings", draft.findings());
    sentences("measures", draft.measures());
    sentences("arguments", draft.arguments());
    sentences("objections", draft.objections());
    sentences("questions", draft.questions());
    sentences("minority", draft.minority());
  }

  /** A title begins with a capital even where it was cut from within a sentence. */
  private String title(Passage title) {
    String text =
        title instanceof Quoted quoted ? footnotes.cite(quoted) : MarkdownText.of(title.text());
    return text.substring(0, 1).toUpperCase(Locale.of(analysis.language())) + text.substring(1);
  }

  private void sentences(String heading, List<Quoted> quotations) throws IOException {
    if (quotations.isEmpty()) return;
    paragraph("**" + phrases.say(heading) + "**");
    for (Quoted quoted : quotations) line("- " + footnotes.cite(quoted));
    line("");
  }

  private void annex() throws IOException {
    paragraph("## " + phrases.say("annex"));
    paragraph(phrases.say("annex.rule"));
    if (analysis.annex().isEmpty()) paragraph("*" + phrases.say("annex.none") + "*");
    for (MinorityAnnex.Entry entry : analysis.annex())
      line("- " + footnotes.cite(entry.quotation()));
    line("");
  }

  private void coverage() throws IOException {
    paragraph("## " + phrases.say("coverage"));
    line(
        "| "
            + phrases.say("coverage.fate")
            + " | "
            + phrases.say("coverage.count")
            + " | "
            + phrases.say("coverage.weight")
            + " |");
    line("|---|--:|--:|");
    for (Fate fate : Fate.values()) {
      String name = phrases.say("fate." + fate.name().toLowerCase(Locale.ROOT));
      int count = analysis.fates().counts().getOrDefault(fate, 0);
      double weight = analysis.fates().weights().getOrDefault(fate, 0.0);
      line("| " + name + " | " + phrases.number(count) + " | " + phrases.percent(weight) + " |");
    }
    line("");
  }

  private String heading(Group group) {
    return MarkdownText.of(group.label());
  }

  private String describe(Group group) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.count("size", group.size()));
    if (group.size() > group.distinct())
      parts.add(phrases.count("copies", group.size() - group.distinct()));
    if (group.stability() >= 0) parts.add(stability(group.stability()));
    String phrasesOf = String.join(", ", group.phrases().stream().map(MarkdownText::of).toList());
    return String.join(", ", parts) + (phrasesOf.isEmpty() ? "." : ". *" + phrasesOf + "*");
  }

  private String stability(double stability) {
    return phrases.say(
        stability >= STABLE
            ? "stability.high"
            : stability >= FAIRLY_STABLE ? "stability.middle" : "stability.low");
  }

  private String figures(Group cluster, DraftFigures figures) {
    List<String> parts = new ArrayList<>();
    parts.add(phrases.count("size", cluster.size()));
    if (cluster.size() > cluster.distinct())
      parts.add(phrases.count("copies", cluster.size() - cluster.distinct()));
    if (figures.support() > 0) parts.add(phrases.say("support", Math.round(figures.support())));
    if (figures.replies() > 0) {
      parts.add(
          phrases.say(
              "replies", figures.replies(), figures.repliesFor(), figures.repliesAgainst()));
    }
    return String.join(", ", parts) + ".";
  }

  private void paragraph(String text) throws IOException {
    out.append(text).append("\n\n");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
