package org.cahiers.export.writer;

import java.util.List;
import java.util.TreeSet;
import org.cahiers.export.Cahier;
import org.cahiers.export.Source;
import org.cahiers.export.layout.Element;
import org.cahiers.export.layout.Outline;
import org.cahiers.export.layout.Run;
import org.cahiers.export.layout.Style;

/** Elements as OpenDocument text. */
final class OdtSheet {

  private static final int CONTENTS_DEPTH = 4;
  private static final String WORDS = "cahier-column-words";
  private static final String FIGURES = "cahier-column-figures";

  private final Xml xml;
  private final Cahier cahier;
  private final Outline outline;

  OdtSheet(Xml xml, Cahier cahier) {
    this.xml = xml;
    this.cahier = cahier;
    outline = Outline.of(cahier);
  }

  /** Every style once more for each language that is not that of the document. */
  void styles() {
    var languages = new TreeSet<String>();
    cahier.sources().stream().map(Source::language).forEach(languages::add);
    cahier
        .proposals()
        .forEach(
            proposal -> {
              languages.add(proposal.text().language());
              proposal.answers().forEach(answer -> languages.add(answer.language()));
              proposal.dissents().forEach(dissent -> languages.add(dissent.language()));
            });
    languages.remove(cahier.language());
    xml.start("office:automatic-styles");
    column(WORDS, "3*");
    column(FIGURES, "1*");
    for (String language : languages) {
      for (Style style : Style.values()) style(style.template(), "paragraph", language);
      for (int level = 1; level <= 5; level++) style(heading(level), "paragraph", language);
      for (String name : List.of("cahier-plain", "cahier-emphasis", "cahier-quoted"))
        style(name, "text", language);
    }
    xml.end();
  }

  /** The first column of a table has words, the others have figures. */
  private void column(String name, String width) {
    xml.start("style:style", "style:name", name, "style:family", "table-column");
    xml.empty("style:table-column-properties", "style:rel-column-width", width).end();
  }

  private void style(String parent, String family, String language) {
    xml.start(
        "style:style",
        "style:name",
        parent + "_" + language,
        "style:family",
        family,
        "style:parent-style-name",
        parent);
    xml.empty(
        "style:text-properties", "fo:language", language, "fo:country", Locales.country(language));
    xml.end();
  }

  void add(Element element) {
    switch (element) {
      case Element.Heading heading -> {
        String style = styled(heading(heading.level()), heading.language());
        String level = String.valueOf(heading.level());
        xml.start("text:h", "text:style-name", style, "text:outline-level", level);
        anchored(heading.anchor(), heading.runs());
        xml.end();
      }
      case Element.Paragraph paragraph -> {
        String style = styled(paragraph.style().template(), paragraph.language());
        xml.start("text:p", "text:style-name", style);
        anchored(paragraph.anchor(), paragraph.runs());
        xml.end();
      }
      case Element.Bullets bullets -> {
        xml.start("text:list", "text:style-name", "cahier-list");
        for (Element.Item item : bullets.items()) {
          xml.start("text:list-item");
          String style = styled(Style.ITEM.template(), item.language());
          xml.start("text:p", "text:style-name", style);
          runs(item.runs());
          xml.end().end();
        }
        xml.end();
      }
      case Element.Table table -> table(table);
      case Element.Contents contents -> contents(contents);
    }
  }

  private void table(Element.Table table) {
    xml.start("table:table", "table:style-name", "cahier-table");
    String figures = String.valueOf(table.header().size() - 1);
    xml.empty("table:table-column", "table:style-name", WORDS);
    xml.empty(
        "table:table-column",
        "table:style-name",
        FIGURES,
        "table:number-columns-repeated",
        figures);
    xml.start("table:table-header-rows");
    row(table.header(), "cahier-table-head");
    xml.end();
    for (List<String> row : table.rows()) row(row, "cahier-table-cell");
    xml.end();
  }

  private void row(List<String> cells, String style) {
    xml.start("table:table-row");
    for (int i = 0; i < cells.size(); i++) {
      xml.start("table:table-cell", "office:value-type", "string");
      String own = i == 0 ? style : style + "-figure";
      xml.element("text:p", cells.get(i), "text:style-name", own).end();
    }
    xml.end();
  }

  private void contents(Element.Contents contents) {
    xml.start("text:table-of-content", "text:name", "contents", "text:protected", "true");
    xml.start(
        "text:table-of-content-source",
        "text:outline-level",
        String.valueOf(CONTENTS_DEPTH),
        "text:use-index-marks",
        "false");
    xml.element(
        "text:index-title-template", contents.title(), "text:style-name", "Contents_20_Heading");
    for (int level = 1; level <= CONTENTS_DEPTH; level++) {
      xml.start(
          "text:table-of-content-entry-template",
          "text:outline-level",
          String.valueOf(level),
          "text:style-name",
          "Contents_20_" + level);
      xml.empty("text:index-entry-link-start").empty("text:index-entry-text");
      xml.empty("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".");
      xml.empty("text:index-entry-page-number").empty("text:index-entry-link-end").end();
    }
    xml.end().start("text:index-body");
    xml.start("text:index-title", "text:name", "contents-title");
    xml.element("text:p", contents.title(), "text:style-name", "Contents_20_Heading").end();
    for (Outline.Entry entry : outline.entries()) {
      if (entry.level() > CONTENTS_DEPTH) continue;
      xml.start("text:p", "text:style-name", "Contents_20_" + entry.level());
      xml.start("text:a", "xlink:type", "simple", "xlink:href", "#" + entry.anchor());
      xml.text(entry.text()).empty("text:tab");
      // found by whoever lays out the pages
      xml.element(
          "text:bookmark-ref",
          "…",
          "text:reference-format",
          "page",
          "text:ref-name",
          entry.anchor());
      xml.end().end();
    }
    xml.end().end();
  }

  private void anchored(String anchor, List<Run> runs) {
    if (!anchor.isEmpty()) {
      xml.empty("text:bookmark-start", "text:name", anchor);
    }
    runs(runs);
    if (!anchor.isEmpty()) xml.empty("text:bookmark-end", "text:name", anchor);
  }

  private void runs(List<Run> runs) {
    for (Run run : runs) {
      switch (run) {
        case Run.Words words -> words(words);
        case Run.Link link -> link(link.address(), link.text());
        case Run.Reference reference -> link("#" + reference.anchor(), reference.text());
        case Run.Note note -> {
          String number = String.valueOf(note.number());
          xml.start("text:note", "text:id", "n" + number, "text:note-class", "footnote");
          xml.element("text:note-citation", number).start("text:note-body");
          xml.start("text:p", "text:style-name", "Footnote");
          runs(note.runs());
          xml.end().end().end();
        }
      }
    }
  }

  private void words(Run.Words words) {
    if (words.look() == Run.Look.PLAIN && words.language().isEmpty()) {
      text(words.text());
      return;
    }
    String style =
        switch (words.look()) {
          case PLAIN -> "cahier-plain";
          case EMPHASIS -> "cahier-emphasis";
          case QUOTED -> "cahier-quoted";
        };
    String language = words.language().isEmpty() ? cahier.language() : words.language();
    xml.start("text:span", "text:style-name", styled(style, language));
    text(words.text());
    xml.end();
  }

  /** A blank at the beginning of a paragraph or element would be dropped. */
  private void text(String text) {
    if (text.startsWith(" ")) {
      xml.empty("text:s");
      xml.text(text.substring(1));
    } else {
      xml.text(text);
    }
  }

  private void link(String target, String text) {
    xml.start("text:a", "xlink:type", "simple", "xlink:href", target).text(text).end();
  }

  private String styled(String style, String language) {
    return language.equals(cahier.language()) ? style : style + "_" + language;
  }

  private static String heading(int level) {
    return "Heading_20_" + level;
  }
}
