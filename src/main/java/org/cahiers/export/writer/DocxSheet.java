package org.cahiers.export.writer;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnotes;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.cahiers.export.Cahier;
import org.cahiers.export.layout.Element;
import org.cahiers.export.layout.Outline;
import org.cahiers.export.layout.Run;
import org.cahiers.export.layout.Style;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Elements as WordprocessingML. */
final class DocxSheet {

  private static final int CONTENTS_DEPTH = 4;

  private final XWPFDocument document;
  private final Cahier cahier;
  private final Outline outline;
  private final XWPFFootnotes footnotes;
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> noteLinks = new HashMap<>();
  private int bookmarks;

  DocxSheet(XWPFDocument document, Cahier cahier) {
    this.document = document;
    this.cahier = cahier;
    outline = Outline.of(cahier);
    footnotes = document.createFootnotes();
  }

  void add(Element element) {
    switch (element) {
      case Element.Heading heading ->
          paragraph(
              "Heading" + heading.level(), heading.anchor(), heading.language(), heading.runs());
      case Element.Paragraph paragraph ->
          paragraph(
              paragraph.style().template(),
              paragraph.anchor(),
              paragraph.language(),
              paragraph.runs());
      case Element.Bullets bullets -> {
        for (Element.Item item : bullets.items())
          paragraph(Style.ITEM.template(), "", item.language(), item.runs());
      }
      case Element.Table table -> table(table);
      case Element.Contents contents -> contents(contents);
    }
  }

  private void paragraph(String style, String anchor, String language, List<Run> runs) {
    CTP paragraph = begin(style);
    BigInteger id = BigInteger.valueOf(++bookmarks);
    if (!anchor.isEmpty()) {
      CTBookmark start = paragraph.addNewBookmarkStart();
      start.setId(id);
      start.setName(anchor);
    }
    runs(paragraph, runs, language, false);
    if (!anchor.isEmpty()) paragraph.addNewBookmarkEnd().setId(id);
  }

  private CTP begin(String style) {
    CTP paragraph = document.createParagraph().getCTP();
    paragraph.addNewPPr().addNewPStyle().setVal(style);
    return paragraph;
  }

  private void table(Element.Table table) {
    var made = document.createTable(table.rows().size() + 1, table.header().size());
    made.setStyleID("cahier-table");
    made.setWidth("100%");
    made.getRow(0).setRepeatHeader(true);
    for (int r = 0; r <= table.rows().size(); r++) {
      List<String> cells = r == 0 ? table.header() : table.rows().get(r - 1);
      String style = r == 0 ? "cahier-table-head" : "cahier-table-cell";
      for (int c = 0; c < cells.size(); c++) {
        var cell = made.getRow(r).getCell(c).getParagraphs().getFirst();
        cell.setStyle(c == 0 ? style : style + "-figure");
        text(cell.getCTP().addNewR(), cells.get(c));
      }
    }
  }

  private void contents(Element.Contents contents) {
    text(begin("TOCHeading").addNewR(), contents.title());
    CTP last = null;
    for (Outline.Entry entry : outline.entries()) {
      if (entry.level() > CONTENTS_DEPTH) continue;
      CTP line = begin("TOC" + entry.level());
      if (last == null) {
        field(line.addNewR(), STFldCharType.BEGIN);
        // Word fills in the pages when it opens the file; others follow the references below
        line.getRArray(0).getFldCharArray(0).setDirty(true);
        instruction(line.addNewR(), " TOC \\o \"1-%d\" \\h \\z \\u ".formatted(CONTENTS_DEPTH));
        field(line.addNewR(), STFldCharType.SEPARATE);
      }
      CTHyperlink link = line.addNewHyperlink();
      link.setAnchor(entry.anchor());
      text(link.addNewR(), entry.text());
      link.addNewR().addNewTab();
      field(link.addNewR(), STFldCharType.BEGIN);
      instruction(link.addNewR(), " PAGEREF " + entry.anchor() + " \\h ");
      field(link.addNewR(), STFldCharType.SEPARATE);
      text(link.addNewR(), "…");
      field(link.addNewR(), STFldCharType.END);
      last = line;
    }
    if (last != null) field(last.addNewR(), STFldCharType.END);
  }

  private void runs(CTP paragraph, List<Run> runs, String language, boolean inNote) {
    for (Run run : runs) {
      switch (run) {
        case Run.Words words -> {
          CTR made = paragraph.addNewR();
          String own = words.language().isEmpty() ? language : words.language();
          if (words.look() != Run.Look.PLAIN)
            made.addNewRPr()
                .addNewRStyle()
                .setVal(words.look() == Run.Look.QUOTED ? "cahier-quoted" : "cahier-emphasis");
          if (!own.equals(cahier.language())) {
            var properties = made.isSetRPr() ? made.getRPr() : made.addNewRPr();
            properties.addNewLang().setVal(Locales.tag(own));
          }
          text(made, words.text());
        }
        case Run.Link link -> {
          CTHyperlink made = paragraph.addNewHyperlink();
          made.setId(relation(link.address(), inNote));
          linked(made, link.text());
        }
        case Run.Reference reference -> {
          CTHyperlink made = paragraph.addNewHyperlink();
          made.setAnchor(reference.anchor());
          linked(made, reference.text());
        }
        case Run.Note note -> note(paragraph, note);
      }
    }
  }

  private void note(CTP paragraph, Run.Note note) {
    BigInteger id = BigInteger.valueOf(note.number());
    CTFtnEdn made = CTFtnEdn.Factory.newInstance();
    made.setId(id);
    CTP body = made.addNewP();
    body.addNewPPr().addNewPStyle().setVal("FootnoteText");
    CTR mark = body.addNewR();
    mark.addNewRPr().addNewRStyle().setVal("FootnoteReference");
    mark.addNewFootnoteRef();
    text(body.addNewR(), " ");
    runs(body, note.runs(), cahier.language(), true);
    footnotes.addFootnote(made);
    CTR call = paragraph.addNewR();
    call.addNewRPr().addNewRStyle().setVal("FootnoteReference");
    call.addNewFootnoteReference().setId(id);
  }

  private String relation(String address, boolean inNote) {
    PackagePart part = inNote ? footnotes.getPackagePart() : document.getPackagePart();
    return (inNote ? noteLinks : links)
        .computeIfAbsent(
            address,
            key -> part.addExternalRelationship(key, XWPFRelation.HYPERLINK.getRelation()).getId());
  }

  private static void linked(CTHyperlink link, String text) {
    CTR run = link.addNewR();
    run.addNewRPr().addNewRStyle().setVal("Hyperlink");
    text(run, text);
  }

  private static void text(CTR run, String text) {
    CTText made = run.addNewT();
    made.setStringValue(text);
    if (text.startsWith(" ") || text.endsWith(" "))
      made.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
  }

  private static void instruction(CTR run, String text) {
    CTText made = run.addNewInstrText();
    made.setStringValue(text);
    made.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
  }

  private static void field(CTR run, STFldCharType.Enum type) {
    run.addNewFldChar().setFldCharType(type);
  }
}
