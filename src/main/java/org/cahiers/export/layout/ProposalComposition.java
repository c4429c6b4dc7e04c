package org.cahiers.export.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cahiers.export.AnswerPart;
import org.cahiers.export.Block;
import org.cahiers.export.Cahier;
import org.cahiers.export.Dissent;
import org.cahiers.export.Erratum;
import org.cahiers.export.ProposalPart;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.layout.Element.Bullets;
import org.cahiers.export.layout.Element.Heading;
import org.cahiers.export.layout.Element.Item;
import org.cahiers.export.layout.Element.Paragraph;

/** A proposal: its text, who stands behind it, who dissents, and what was answered. */
final class ProposalComposition {

  private final String language;
  private final Phrases phrases;
  private final Notes notes;
  private final SentenceComposition sentences;
  private final Figures figures;
  private final int level;

  ProposalComposition(Cahier cahier, Phrases phrases, Notes notes, int level) {
    this.language = cahier.language();
    this.phrases = phrases;
    this.notes = notes;
    this.level = level;
    sentences = new SentenceComposition(cahier, phrases, notes);
    figures = new Figures(phrases);
  }

  void to(ProposalPart proposal, Consumer<Element> sheet) {
    ProposalText text = proposal.text();
    String anchor = "p" + proposal.number();
    String place = phrases.say("proposal", String.valueOf(proposal.number()));
    sheet.accept(new Heading(level, anchor, text.language(), title(proposal, anchor, place)));
    facts(sheet, figures.of(proposal.support()));
    if (proposal.diversity() != null) facts(sheet, figures.of(proposal.diversity()));
    for (Block block : text.blocks()) block(block, text.language(), anchor, place, sheet);
    if (!proposal.coAuthors().isEmpty())
      facts(sheet, phrases.say("co_authors", String.join(", ", proposal.coAuthors())));
    dissents(proposal.dissents(), sheet);
    for (AnswerPart answer : proposal.answers()) answer(answer, sheet);
    errata(proposal.errata(), sheet);
    var edition = proposal.edition();
    if (edition == null) return;
    String published =
        phrases.say(
            "edition",
            String.valueOf(edition.version()),
            phrases.date(edition.publishedOn()),
            edition.hash());
    List<Run> runs = new ArrayList<>(line(published));
    if (!edition.address().isEmpty()) {
      runs.add(new Run.Words(" "));
      runs.add(new Run.Link(edition.address(), edition.address()));
    }
    sheet.accept(new Paragraph(Style.FACTS, "", language, runs));
  }

  /** A title begins with a capital even where it was cut from within a sentence. */
  private List<Run> title(ProposalPart proposal, String anchor, String place) {
    ProposalText text = proposal.text();
    String title = Typography.line(text.title(), text.language());
    int first = title.offsetByCodePoints(0, 1);
    String capital = title.substring(0, first).toUpperCase(Locale.of(text.language()));
    List<Run> runs = new ArrayList<>();
    runs.add(new Run.Words(proposal.number() + ". " + capital + title.substring(first)));
    if (!text.titleCitations().isEmpty()) {
      runs.add(notes.note(new Sentence(text.title(), text.titleCitations(), false), anchor, place));
    }
    return runs;
  }

  private void block(
      Block block, String around, String anchor, String place, Consumer<Element> sheet) {
    if (block.sentences().isEmpty()) return;
    if (block.kind() == Block.Kind.TEXT) {
      List<Run> runs = new ArrayList<>();
      for (Sentence sentence : block.sentences()) {
        if (!runs.isEmpty()) runs.add(new Run.Words(" "));
        String own = sentences.language(sentence, around);
        for (Run run : sentences.runs(sentence, own, anchor, place)) {
          runs.add(
              run instanceof Run.Words words && !own.equals(around)
                  ? new Run.Words(words.text(), words.look(), own)
                  : run);
        }
      }
      sheet.accept(new Paragraph(Style.BODY, "", around, runs));
      return;
    }
    label(phrases.say("block", block.kind()), sheet);
    List<Item> items = new ArrayList<>();
    for (Sentence sentence : block.sentences()) {
      String own = sentences.language(sentence, around);
      items.add(new Item(own, sentences.runs(sentence, own, anchor, place)));
    }
    sheet.accept(new Bullets(items));
  }

  private void dissents(List<Dissent> dissents, Consumer<Element> sheet) {
    if (dissents.isEmpty()) return;
    label(phrases.say("dissents"), sheet);
    List<Item> items = new ArrayList<>();
    for (Dissent dissent : dissents) {
      String note = Typography.line(dissent.note(), dissent.language());
      items.add(
          new Item(
              dissent.language(),
              List.of(new Run.Words(phrases.say("dissent", dissent.name(), note)))));
    }
    sheet.accept(new Bullets(items));
  }

  private void answer(AnswerPart answer, Consumer<Element> sheet) {
    label(phrases.say("answer", phrases.say("position", answer.position())), sheet);
    facts(
        sheet,
        phrases.say(
            "answer.by", answer.by(), phrases.date(answer.on()), String.valueOf(answer.version())));
    for (String paragraph : answer.text().split("\\R\\s*\\R")) {
      if (paragraph.isBlank()) continue;
      String text = Typography.line(paragraph, answer.language());
      sheet.accept(
          new Paragraph(Style.ANSWER, "", answer.language(), List.of(new Run.Words(text))));
    }
    if (answer.followUps().isEmpty()) return;
    label(phrases.say("follow_ups"), sheet);
    sheet.accept(
        new Bullets(
            answer.followUps().stream()
                .map(
                    step ->
                        new Item(
                            answer.language(),
                            List.of(
                                new Run.Words(
                                    phrases.say(
                                        step.done() ? "follow_up.done" : "follow_up.planned",
                                        phrases.date(step.on()),
                                        Typography.line(step.text(), answer.language()))))))
                .toList()));
  }

  private void errata(List<Erratum> errata, Consumer<Element> sheet) {
    if (errata.isEmpty()) return;
    label(phrases.say("errata"), sheet);
    sheet.accept(
        new Bullets(
            errata.stream()
                .map(
                    erratum ->
                        new Item(
                            language,
                            line(
                                phrases.say(
                                    "erratum",
                                    phrases.date(erratum.on()),
                                    erratum.contribution(),
                                    erratum.text()))))
                .toList()));
  }

  private void label(String text, Consumer<Element> sheet) {
    sheet.accept(new Paragraph(Style.LABEL, "", language, line(text)));
  }

  private void facts(Consumer<Element> sheet, String text) {
    sheet.accept(new Paragraph(Style.FACTS, "", language, line(text)));
  }

  private List<Run> line(String text) {
    return List.of(new Run.Words(Typography.line(text, language)));
  }
}
