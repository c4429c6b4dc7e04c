package org.cahiers.export.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cahiers.export.Cahier;
import org.cahiers.export.Progress;
import org.cahiers.export.Templates;
import org.cahiers.export.layout.Composition;
import org.cahiers.export.layout.Element;
import org.cahiers.export.layout.Outline;
import org.cahiers.export.layout.Phrases;
import org.cahiers.export.layout.Run;
import org.cahiers.export.layout.Style;

/** One page of HTML that needs nothing else: its style sheet is inside, and no script. */
final class HtmlWriter implements Writer {

  private static final int CONTENTS_DEPTH = 4;

  @Override
  public void write(Cahier cahier, Templates templates, OutputStream out, Progress progress)
      throws IOException {
    String style;
    try (var sheet = templates.open(Templates.HTML)) {
      style = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
    out.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
    Xml html = Xml.to(out, "html", Map.of());
    html.start("html", "lang", cahier.language()).start("head");
    html.element("title", cahier.cover().title());
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("style", style).end();
    html.start("body").start("main");
    var sheet = new Sheet(html, cahier);
    new Composition(cahier).to(new Steps(cahier, progress, 0, 1).counting(sheet::add));
    sheet.notes();
    html.end().end().end();
  }

  private static final class Sheet {

    private final Xml html;
    private final String language;
    private final Outline outline;
    private final Phrases phrases;
    private final List<Run.Note> notes = new ArrayList<>();

    Sheet(Xml html, Cahier cahier) {
      this.html = html;
      language = cahier.language();
      outline = Outline.of(cahier);
      phrases = new Phrases(language);
    }

    void add(Element element) {
      switch (element) {
        case Element.Heading heading -> {
          notes(); // of what stood before
          html.start(
              "h" + (heading.level() + 1),
              "id",
              heading.anchor(),
              "lang",
              foreign(heading.language()));
          runs(heading.runs());
          html.end().text("\n");
        }
        case Element.Paragraph paragraph -> {
          Style style = paragraph.style();
          html.start(
              style == Style.COVER_TITLE ? "h1" : "p",
              "id",
              paragraph.anchor(),
              "class",
              style.template(),
              "lang",
              foreign(paragraph.language()));
          runs(paragraph.runs());
          html.end().text("\n");
        }
        case Element.Bullets bullets -> {
          html.start("ul");
          for (Element.Item item : bullets.items()) {
            html.start("li", "lang", foreign(item.language()));
            runs(item.runs());
            html.end().text("\n");
          }
          html.end().text("\n");
        }
        case Element.Table table -> table(table);
        case Element.Contents contents -> contents(contents);
      }
    }

    private void table(Element.Table table) {
      html.start("table").start("thead").start("tr");
      for (String cell : table.header()) html.element("th", cell, "scope", "col");
      html.end().end().start("tbody");
      for (List<String> row : table.rows()) {
        html.start("tr");
        for (int i = 0; i < row.size(); i++) {
          if (i == 0) html.element("th", row.get(i), "scope", "row");
          else html.element("td", row.get(i));
        }
        html.end();
      }
      html.end().end().text("\n");
    }

    private void contents(Element.Contents contents) {
      html.start("nav", "aria-labelledby", "contents");
      html.element("h2", contents.title(), "id", "contents");
      html.start("ul");
      for (Outline.Entry entry : outline.entries()) {
        if (entry.level() > CONTENTS_DEPTH) continue;
        html.start("li", "class", "level-" + entry.level(), "lang", foreign(entry.language()));
        html.element("a", entry.text(), "href", "#" + entry.anchor()).end().text("\n");
      }
      html.end().end().text("\n");
    }

    /** The notes that were called since the last time. */
    void notes() {
      if (notes.isEmpty()) return;
      html.start("ol", "class", "cahier-notes", "aria-label", phrases.say("notes"));
      for (Run.Note note : notes) {
        String number = String.valueOf(note.number());
        html.start("li", "id", "n" + number, "value", number);
        runs(note.runs());
        html.text(" ");
        html.element("a", "↩", "href", "#c" + number, "aria-label", phrases.say("back", number));
        html.end().text("\n");
      }
      html.end().text("\n");
      notes.clear();
    }

    private void runs(List<Run> runs) {
      for (Run run : runs) {
        switch (run) {
          case Run.Words words -> words(words);
          case Run.Link link -> html.element("a", link.text(), "href", link.address());
          case Run.Reference reference ->
              html.element("a", reference.text(), "href", "#" + reference.anchor());
          case Run.Note note -> {
            notes.add(note);
            String number = String.valueOf(note.number());
            html.start("sup");
            html.element(
                "a",
                number,
                "href",
                "#n" + number,
                "id",
                "c" + number,
                "aria-label",
                phrases.say("note", number));
            html.end();
          }
        }
      }
    }

    private void words(Run.Words words) {
      String own = words.language().isEmpty() ? "" : foreign(words.language());
      switch (words.look()) {
        case PLAIN -> {
          if (own.isEmpty()) html.text(words.text());
          else html.element("span", words.text(), "lang", own);
        }
        case EMPHASIS -> html.element("em", words.text(), "lang", own);
        case QUOTED -> html.element("mark", words.text(), "lang", own);
      }
    }

    /** The language where it is not that of the page. */
    private String foreign(String of) {
      return of.equals(language) ? "" : of;
    }
  }
}
