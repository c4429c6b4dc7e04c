package org.cahiers.export.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cahiers.export.Cahier;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.DebatePart;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.TopicPart;
import org.cahiers.export.layout.Element.Bullets;
import org.cahiers.export.layout.Element.Contents;
import org.cahiers.export.layout.Element.Heading;
import org.cahiers.export.layout.Element.Item;
import org.cahiers.export.layout.Element.Paragraph;
import org.cahiers.export.layout.Element.Table;

/**
 * Says what a cahier says, in order: title page, method, contents, debates with their proposals,
 * minority annex and coverage, the sources in full, and how to check it all.
 */
public final class Composition {

  private final Cahier cahier;
  private final Phrases phrases;
  private final Notes notes;
  private int topics;

  public Composition(Cahier cahier) {
    this.cahier = cahier;
    phrases = new Phrases(cahier.language());
    notes = new Notes(phrases, cahier.sources());
  }

  /** Tells everything once; a composition is used once. */
  public void to(Consumer<Element> sheet) {
    cover(sheet);
    heading(sheet, 1, "method", phrases.say("method"));
    for (String paragraph : cahier.method()) body(sheet, paragraph);
    body(sheet, phrases.say("method.notes"));
    sheet.accept(new Contents(phrases.say("contents")));
    int number = 0;
    for (DebatePart debate : cahier.debates()) debate(sheet, debate, ++number);
    heading(sheet, 1, "sources", phrases.say("sources"));
    body(sheet, phrases.say("sources.what"));
    var annex = new SourceComposition(phrases, notes);
    cahier.sources().forEach(source -> annex.to(source, sheet));
    heading(sheet, 1, "receipt", phrases.say("receipt"));
    body(sheet, phrases.say("receipt.what"));
    sheet.accept(new Paragraph(Style.HASH, "", cahier.language(), words(cahier.receipt())));
  }

  private void cover(Consumer<Element> sheet) {
    String language = cahier.language();
    var cover = cahier.cover();
    sheet.accept(new Paragraph(Style.COVER_TITLE, "", language, line(cover.title())));
    if (!cover.subtitle().isEmpty())
      sheet.accept(new Paragraph(Style.COVER_SUBTITLE, "", language, line(cover.subtitle())));
    if (!cover.publisher().isEmpty())
      sheet.accept(new Paragraph(Style.COVER_LINE, "", language, line(cover.publisher())));
    if (cover.date() != null) {
      String date = phrases.date(cover.date());
      sheet.accept(new Paragraph(Style.COVER_LINE, "", language, words(date)));
    }
    if (!cover.address().isEmpty()) {
      var link = new Run.Link(cover.address(), cover.address());
      sheet.accept(new Paragraph(Style.COVER_LINE, "", language, List.of(link)));
    }
  }

  /** A debate alone in its cahier needs no name: the cahier has it. */
  private void debate(Consumer<Element> sheet, DebatePart debate, int number) {
    boolean alone = cahier.debates().size() == 1;
    String anchor = "d" + number;
    heading(sheet, 1, anchor, alone ? phrases.say("proposals") : debate.title());
    for (String note : debate.notes()) body(sheet, note);
    if (!debate.address().isEmpty()) {
      var link = new Run.Link(debate.address(), debate.address());
      sheet.accept(new Paragraph(Style.FACTS, "", cahier.language(), List.of(link)));
    }
    for (TopicPart topic : debate.topics()) topic(sheet, topic, 2);
    int level = alone ? 1 : 2;
    heading(sheet, level, anchor + "-minority", phrases.say("minority"));
    minority(sheet, debate, anchor + "-minority");
    if (debate.coverage() != null) {
      heading(sheet, level, anchor + "-coverage", phrases.say("coverage"));
      coverage(sheet, debate.coverage());
    }
  }

  private void topic(Consumer<Element> sheet, TopicPart topic, int level) {
    int inside = level;
    if (!topic.title().isEmpty()) {
      heading(sheet, level, "t" + ++topics, topic.title());
      inside = level + 1;
    }
    for (String note : topic.notes()) facts(sheet, note);
    var proposals = new ProposalComposition(cahier, phrases, notes, inside);
    topic.proposals().forEach(proposal -> proposals.to(proposal, sheet));
    for (TopicPart part : topic.topics()) topic(sheet, part, inside);
    if (!topic.rest().isEmpty())
      facts(sheet, phrases.say("small", String.join(" · ", topic.rest())));
  }

  private void minority(Consumer<Element> sheet, DebatePart debate, String anchor) {
    body(sheet, phrases.say("minority.rule"));
    if (debate.minority().isEmpty()) {
      body(sheet, phrases.say("minority.none"));
      return;
    }
    List<Item> items = new ArrayList<>();
    var sentences = new SentenceComposition(cahier, phrases, notes);
    for (MinorityPart part : debate.minority()) {
      String language = sentences.language(part.sentence(), cahier.language());
      List<Run> runs =
          new ArrayList<>(
              sentences.runs(part.sentence(), language, anchor, phrases.say("minority")));
      runs.add(
          new Run.Words(
              " (" + phrases.say("minority", part.reason()) + ")",
              Run.Look.EMPHASIS,
              cahier.language()));
      items.add(new Item(language, runs));
    }
    sheet.accept(new Bullets(items));
  }

  private void coverage(Consumer<Element> sheet, CoveragePart coverage) {
    body(
        sheet,
        phrases.count("coverage.what", coverage.contributions())
            + " "
            + phrases.say("coverage.measure", coverage.measure()));
    List<List<String>> rows = new ArrayList<>();
    for (CoveragePart.Share share : coverage.shares()) {
      rows.add(
          List.of(
              phrases.say("fate", share.fate()),
              phrases.number(share.contributions()),
              phrases.percent(share.weight())));
    }
    sheet.accept(
        new Table(
            List.of(
                phrases.say("coverage.fate"),
                phrases.say("coverage.count"),
                phrases.say("coverage.weight")),
            rows));
    if (coverage.reasons().isEmpty()) return;
    body(sheet, phrases.say("coverage.reasons"));
    sheet.accept(
        new Bullets(
            coverage.reasons().stream()
                .map(
                    reason ->
                        new Item(
                            cahier.language(),
                            line(
                                phrases.say(
                                    "coverage.reason", reason.text(), reason.contributions()))))
                .toList()));
  }

  private void heading(Consumer<Element> sheet, int level, String anchor, String text) {
    sheet.accept(new Heading(level, anchor, cahier.language(), line(text)));
  }

  private void body(Consumer<Element> sheet, String text) {
    sheet.accept(new Paragraph(Style.BODY, "", cahier.language(), line(text)));
  }

  private void facts(Consumer<Element> sheet, String text) {
    sheet.accept(new Paragraph(Style.FACTS, "", cahier.language(), line(text)));
  }

  private List<Run> line(String text) {
    return words(Typography.line(text, cahier.language()));
  }

  private static List<Run> words(String text) {
    return List.of(new Run.Words(text));
  }
}
