package org.cahiers.export.layout;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.export.Source;
import org.cahiers.export.layout.Element.Paragraph;
import org.cahiers.export.layout.Notes.Use;
import org.cahiers.export.layout.Run.Look;

/** A source in full, the quoted passages marked, with the notes that lead to it. */
final class SourceComposition {

  private static final Pattern LINES = Pattern.compile("\\R+");

  private final Phrases phrases;
  private final Notes notes;

  SourceComposition(Phrases phrases, Notes notes) {
    this.phrases = phrases;
    this.notes = notes;
  }

  void to(Source source, Consumer<Element> sheet) {
    List<Use> uses = notes.uses(source);
    List<Run> head = new ArrayList<>();
    head.add(new Run.Words(phrases.say("source", source.id(), String.valueOf(source.revision()))));
    if (!source.title().isBlank()) {
      head.add(new Run.Words(" "));
      head.addAll(
          marked(source, Field.TITLE, 0, source.title().length(), quoted(uses, Field.TITLE)));
    }
    sheet.accept(new Paragraph(Style.SOURCE, notes.anchor(source), source.language(), head));
    sheet.accept(new Paragraph(Style.SOURCE_FACTS, "", phrases.language(), facts(source)));
    text(source, quoted(uses, Field.TEXT), sheet);
    sheet.accept(new Paragraph(Style.SOURCE_FACTS, "", phrases.language(), citedIn(uses)));
  }

  private List<Run> facts(Source source) {
    List<String> facts = new ArrayList<>();
    if (!source.author().isEmpty()) facts.add(source.author());
    if (!source.place().isEmpty()) facts.add(source.place());
    if (source.writtenAt() != null)
      facts.add(phrases.date(source.writtenAt().atZone(ZoneOffset.UTC).toLocalDate()));
    facts.add(phrases.say("origin", source.origin()));
    if (source.scores() > 0)
      facts.add(phrases.count("score", source.scores(), phrases.mean(source.score())));
    List<Run> runs = new ArrayList<>();
    runs.add(new Run.Words(String.join(" · ", facts)));
    if (!source.address().isEmpty()) {
      runs.add(new Run.Words(" · "));
      runs.add(new Run.Link(source.address(), source.address()));
    }
    return runs;
  }

  /** Paragraphs as they were written. */
  private static void text(Source source, BitSet quoted, Consumer<Element> sheet) {
    Matcher lines = LINES.matcher(source.text());
    int from = 0;
    while (from <= source.text().length()) {
      int to = lines.find() ? lines.start() : source.text().length();
      List<Run> runs = marked(source, Field.TEXT, from, to, quoted);
      if (!Run.text(runs).isBlank())
        sheet.accept(new Paragraph(Style.SOURCE_TEXT, "", source.language(), runs));
      if (to == source.text().length()) return;
      from = lines.end();
    }
  }

  /** The characters of a field from one place to another, in pieces quoted or not. */
  private static List<Run> marked(Source source, Field field, int from, int to, BitSet quoted) {
    List<Run> runs = new ArrayList<>();
    String text = source.field(field);
    int start = from;
    while (start < to) {
      boolean in = quoted.get(start);
      int end = in ? quoted.nextClearBit(start) : quoted.nextSetBit(start);
      if (end < 0 || end > to) end = to;
      String piece = Typography.piece(text.substring(start, end), source.language());
      runs.add(new Run.Words(piece, in ? Look.QUOTED : Look.PLAIN));
      start = end;
    }
    return runs;
  }

  private static BitSet quoted(List<Use> uses, Field field) {
    BitSet quoted = new BitSet();
    for (Use use : uses) {
      if (use.citation().field() == field) quoted.set(use.citation().start(), use.citation().end());
    }
    return quoted;
  }

  private List<Run> citedIn(List<Use> uses) {
    List<Run> runs = new ArrayList<>();
    runs.add(new Run.Words(phrases.say("cited_in")));
    String separator = "";
    for (Use use : uses) {
      runs.add(new Run.Words(separator));
      runs.add(new Run.Reference(use.place(), use.anchor()));
      runs.add(new Run.Words(phrases.say("cited_in.note", String.valueOf(use.note()))));
      separator = ", ";
    }
    runs.add(new Run.Words("."));
    return runs;
  }
}
