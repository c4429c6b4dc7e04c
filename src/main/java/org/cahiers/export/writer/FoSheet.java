package org.cahiers.export.writer;

import java.util.List;
import java.util.Map;
import org.cahiers.export.Cahier;
import org.cahiers.export.layout.Element;
import org.cahiers.export.layout.Outline;
import org.cahiers.export.layout.Run;
import org.cahiers.export.layout.Style;
import org.xml.sax.ContentHandler;
import org.xml.sax.helpers.AttributesImpl;

/** Elements as XSL formatting objects. */
final class FoSheet {

  private static final Map<String, String> NAMESPACES =
      Map.of(
          "fo", "http://www.w3.org/1999/XSL/Format",
          "fox", "http://xmlgraphics.apache.org/fop/extensions",
          "x", "adobe:ns:meta/",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "dc", "http://purl.org/dc/elements/1.1/");

  private static final int CONTENTS_DEPTH = 4;
  private static final int DEEPEST_BOOKMARK = 4;

  /** The formatter lets go of a sequence of pages when it is full: of so many sources. */
  private static final int SOURCES_IN_A_SEQUENCE = 400;

  private final Xml fo;
  private final StyleSheet styles;
  private final Cahier cahier;
  private final Outline outline;
  private final Glyphs glyphs = new Glyphs();
  private int sources;
  private boolean inNote;
  private Style before = Style.BODY;
  private boolean headed;

  FoSheet(ContentHandler listener, StyleSheet styles, Cahier cahier) {
    this.fo = new Xml(listener, NAMESPACES);
    this.styles = styles;
    this.cahier = cahier;
    outline = Outline.of(cahier);
    begin();
  }

  void add(Element element) {
    switch (element) {
      case Element.Heading heading -> heading(heading);
      case Element.Paragraph paragraph -> paragraph(paragraph);
      case Element.Bullets bullets -> bullets(bullets);
      case Element.Table table -> table(table);
      case Element.Contents contents -> contents(contents);
    }
  }

  void end() {
    fo.end().end().end();
  }

  private void begin() {
    fo.start("fo:root", with("document", "xml:lang", cahier.language()));
    fo.start("fo:layout-master-set");
    fo.start("fo:simple-page-master", with("page", "master-name", "page"));
    fo.start("fo:region-body", with("page-body")).end();
    fo.empty("fo:region-before", "extent", "10mm");
    fo.empty("fo:region-after", "extent", "8mm", "display-align", "after");
    fo.end().end();
    metadata();
    bookmarks();
    sequence(false);
  }

  private void metadata() {
    fo.start("fo:declarations").start("x:xmpmeta").start("rdf:RDF");
    fo.start("rdf:Description", "rdf:about", " ");
    fo.start("dc:title").start("rdf:Alt");
    fo.element("rdf:li", drawable(cahier.cover().title()), "xml:lang", "x-default").end().end();
    if (!cahier.cover().publisher().isEmpty()) {
      fo.start("dc:creator").start("rdf:Seq");
      fo.element("rdf:li", drawable(cahier.cover().publisher())).end().end();
    }
    fo.end().end().end().end();
  }

  private void bookmarks() {
    fo.start("fo:bookmark-tree");
    int open = 0;
    int before = 0;
    for (Outline.Entry entry : outline.entries()) {
      if (entry.level() > DEEPEST_BOOKMARK) continue;
      int level = Math.min(entry.level(), before + 1);
      for (; open >= level; open--) fo.end();
      fo.start("fo:bookmark", "internal-destination", entry.anchor());
      fo.element("fo:bookmark-title", drawable(entry.text()));
      open++;
      before = level;
    }
    for (; open > 0; open--) fo.end();
    fo.end();
  }

  private void sequence(boolean numbered) {
    fo.start("fo:page-sequence", "master-reference", "page", "xml:lang", cahier.language());
    if (numbered) {
      // the role stands on the block: on static-content, FOP 2.11 tags nothing more after it
      fo.start("fo:static-content", "flow-name", "xsl-region-before");
      fo.start("fo:block", with("page-head", "role", "artifact"));
      fo.empty("fo:retrieve-marker", "retrieve-class-name", "chapter");
      fo.end().end();
      fo.start("fo:static-content", "flow-name", "xsl-region-after");
      fo.start("fo:block", with("page-foot", "role", "artifact"))
          .empty("fo:page-number")
          .end()
          .end();
    }
    fo.start("fo:static-content", "flow-name", "xsl-footnote-separator");
    fo.start("fo:block", "space-before", "3mm", "space-after", "1.5mm");
    fo.empty(
        "fo:leader",
        "leader-pattern",
        "rule",
        "leader-length",
        "30mm",
        "rule-thickness",
        "0.4pt",
        "color",
        "#b9b4a8");
    fo.end().end();
    fo.start("fo:flow", "flow-name", "xsl-region-body");
  }

  private void nextSequence() {
    fo.end().end();
    sequence(true);
  }

  private void heading(Element.Heading heading) {
    if (heading.level() == 1) {
      nextSequence();
      sources = 0;
    }
    fo.start(
        "fo:block",
        with(
            "heading-" + heading.level(),
            "id",
            heading.anchor(),
            "role",
            "H" + heading.level(),
            "xml:lang",
            heading.language()));
    if (heading.level() == 1)
      fo.element("fo:marker", drawable(Run.text(heading.runs())), "marker-class-name", "chapter");
    runs(heading.runs());
    fo.end();
    headed = true;
  }

  private void paragraph(Element.Paragraph paragraph) {
    if (paragraph.style() == Style.SOURCE && ++sources % SOURCES_IN_A_SEQUENCE == 0) {
      nextSequence();
    }
    fo.start(
        "fo:block",
        with(
            paragraph.style().template(),
            "id",
            paragraph.anchor(),
            "xml:lang",
            paragraph.language(),
            keep(paragraph.style()),
            "always"));
    before = paragraph.style();
    headed &= before == Style.FACTS;
    runs(paragraph.runs());
    fo.end();
  }

  /**
   * Facts stay with the heading or the source before them and with what follows; where a source is
   * cited, with the end of its text.
   */
  private String keep(Style style) {
    if (style == Style.SOURCE_FACTS && before != Style.SOURCE)
      return "keep-with-previous.within-page";
    return style == Style.SOURCE_FACTS || style == Style.FACTS && headed
        ? "keep-with-next.within-page"
        : "";
  }

  private void bullets(Element.Bullets bullets) {
    fo.start(
        "fo:list-block",
        "provisional-distance-between-starts",
        "5mm",
        "provisional-label-separation",
        "2mm");
    for (Element.Item item : bullets.items()) {
      fo.start("fo:list-item", with(Style.ITEM.template()));
      fo.start("fo:list-item-label", "end-indent", "label-end()");
      fo.element("fo:block", "•").end();
      fo.start("fo:list-item-body", "start-indent", "body-start()");
      fo.start("fo:block", "xml:lang", item.language());
      runs(item.runs());
      fo.end().end().end();
    }
    fo.end();
  }

  private void table(Element.Table table) {
    fo.start("fo:table", with("table", "table-layout", "fixed", "width", "100%"));
    int columns = table.header().size();
    for (int i = 0; i < columns; i++)
      fo.empty("fo:table-column", "column-width", i == 0 ? "60%" : 40 / (columns - 1) + "%");
    fo.start("fo:table-header").start("fo:table-row");
    for (int i = 0; i < columns; i++) cell("table-head", table.header().get(i), i);
    fo.end().end().start("fo:table-body");
    for (List<String> row : table.rows()) {
      fo.start("fo:table-row");
      for (int i = 0; i < columns; i++) cell("table-cell", row.get(i), i);
      fo.end();
    }
    fo.end().end();
  }

  private void cell(String style, String text, int column) {
    fo.start("fo:table-cell", with(style));
    fo.element("fo:block", drawable(text), "text-align", column == 0 ? "start" : "end").end();
  }

  private void contents(Element.Contents contents) {
    nextSequence();
    fo.start("fo:block", with("heading-1", "role", "H1"));
    fo.element("fo:marker", contents.title(), "marker-class-name", "chapter");
    fo.text(contents.title()).end();
    for (Outline.Entry entry : outline.entries()) {
      if (entry.level() > CONTENTS_DEPTH) continue;
      String text = drawable(entry.text());
      fo.start(
          "fo:block",
          with(
              "contents-" + entry.level(),
              "text-align-last",
              "justify",
              "end-indent",
              "10mm",
              "last-line-end-indent",
              "-10mm",
              "xml:lang",
              entry.language()));
      fo.start("fo:basic-link", "internal-destination", entry.anchor(), "fox:alt-text", text);
      fo.text(text + " ");
      fo.empty("fo:leader", "leader-pattern", "dots", "leader-pattern-width", "2mm");
      fo.text(" ").empty("fo:page-number-citation", "ref-id", entry.anchor());
      fo.end().end();
    }
  }

  private void runs(List<Run> runs) {
    for (Run run : runs) {
      switch (run) {
        case Run.Words words -> words(words);
        case Run.Link link ->
            link("external-destination", "url('" + link.address() + "')", link.text());
        case Run.Reference reference -> reference(reference);
        case Run.Note note -> note(note);
      }
    }
  }

  private void words(Run.Words words) {
    String text = drawable(words.text());
    if (words.look() == Run.Look.PLAIN && words.language().isEmpty()) {
      fo.text(text);
      return;
    }
    String style =
        switch (words.look()) {
          case PLAIN -> "";
          case EMPHASIS -> "emphasis";
          case QUOTED -> "quoted";
        };
    fo.start("fo:inline", with(style, "xml:lang", words.language())).text(text).end();
  }

  /** What a note names stands at the end. */
  private void reference(Run.Reference reference) {
    if (inNote)
      link(
          "external-destination",
          "url('" + PdfRenderer.FURTHER_ON + reference.anchor() + "')",
          reference.text());
    else link("internal-destination", reference.anchor(), reference.text());
  }

  private void link(String kind, String target, String text) {
    fo.start("fo:basic-link", with("link", kind, target, "fox:alt-text", drawable(text)));
    fo.text(drawable(text)).end();
  }

  private void note(Run.Note note) {
    String number = String.valueOf(note.number());
    fo.start("fo:footnote");
    fo.start("fo:inline", with("note-call")).text(number).end();
    fo.start("fo:footnote-body");
    fo.start("fo:block", with("note", "xml:lang", cahier.language()));
    fo.text(number + ". ");
    inNote = true;
    runs(note.runs());
    inNote = false;
    fo.end().end().end();
  }

  private String drawable(String text) {
    return glyphs.drawable(text);
  }

  /** A class of the style sheet and attributes beside it. */
  private AttributesImpl with(String style, String... attributes) {
    AttributesImpl all = styles.of(style);
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      if (name.isEmpty() || attributes[i + 1].isEmpty()) continue;
      String prefix = name.indexOf(':') < 0 ? "" : name.substring(0, name.indexOf(':'));
      String uri =
          prefix.equals("xml")
              ? "http://www.w3.org/XML/1998/namespace"
              : NAMESPACES.getOrDefault(prefix, "");
      all.addAttribute(
          uri, name.substring(name.indexOf(':') + 1), name, "CDATA", attributes[i + 1]);
    }
    return all;
  }
}
