package org.cahiers.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cahiers.analysis.draft.Citation;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Provenance survives every format. */
class CahiersTest {

  @Property(tries = 12)
  void everyFormatCarriesTheSameCitations(
      @ForAll long seed, @ForAll boolean french, @ForAll @IntRange(min = 1, max = 9) int proposals)
      throws IOException {
    Cahier cahier = CahierFixture.cahier(seed, french ? "fr" : "en", proposals, 4 * proposals);
    TreeMap<Integer, List<String>> expected = expected(cahier);
    for (Format format : List.of(Format.DOCX, Format.ODT, Format.HTML, Format.MARKDOWN))
      assertEquals(expected, ReadBack.of(format, write(cahier, format)), format.name());
    assertEquals(
        cahier.cited().flatMap(sentence -> sentence.citations().stream()).toList(),
        json(write(cahier, Format.JSON)));
  }

  @Property(tries = 3)
  void aPdfCarriesThemAndIsAccessible(@ForAll long seed, @ForAll boolean french) throws Exception {
    Cahier cahier = CahierFixture.cahier(seed, french ? "fr" : "en", 4, 16);
    byte[] pdf = write(cahier, Format.PDF);
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(false);
      List<String> found = ReadBack.tokens(stripper.getText(document));
      List<String> all = expected(cahier).values().stream().flatMap(List::stream).sorted().toList();
      assertEquals(all, found.stream().sorted().toList());
      assertEquals("Cahier d'essai", document.getDocumentInformation().getTitle());
      assertEquals(List.of(), astray(document));
    }
    assertEquals(List.of(), violations(pdf));
  }

  @Example
  void equalCahiersAreEqualBytes() throws IOException {
    for (Format format : Format.values()) {
      byte[] once = write(CahierFixture.cahier(1, "fr", 3, 12), format);
      assertArrayEquals(once, write(CahierFixture.cahier(1, "fr", 3, 12), format), format.name());
    }
  }

  @Example
  void aTextEditorFindsHeadingsContentsAndTitle() throws IOException {
    byte[] docx = write(CahierFixture.cahier(2, "fr", 3, 12), Format.DOCX);
    String body = ReadBack.entry(docx, "word/document.xml");
    assertTrue(body.contains("TOC \\o"), "a field for the contents");
    assertTrue(body.contains("w:val=\"Heading1\""), "headings by style");
    assertTrue(ReadBack.entry(docx, "word/header1.xml").contains("Cahier d'essai"));
    byte[] odt = write(CahierFixture.cahier(2, "fr", 3, 12), Format.ODT);
    String content = ReadBack.entry(odt, "content.xml");
    assertTrue(content.contains("<text:table-of-content"), "contents");
    assertTrue(content.contains("text:outline-level=\"1\""), "headings by level");
    assertTrue(ReadBack.entry(odt, "meta.xml").contains("Cahier d'essai"));
    assertEquals("application/vnd.oasis.opendocument.text", ReadBack.entry(odt, "mimetype"));
  }

  /** Note by note, in the words of the notes: characters from 1, the last one included. */
  private static TreeMap<Integer, List<String>> expected(Cahier cahier) {
    boolean french = cahier.language().equals("fr");
    TreeMap<Integer, List<String>> notes = new TreeMap<>();
    cahier
        .cited()
        .forEach(
            sentence ->
                notes.put(
                    notes.size() + 1,
                    sentence.citations().stream().map(each -> token(each, french)).toList()));
    return notes;
  }

  private static String token(Citation citation, boolean french) {
    String field =
        citation.field() == Citation.Field.TEXT
            ? french ? "texte" : "text"
            : french ? "titre" : "title";
    return "%s (v%d, %s %d–%d)"
        .formatted(
            citation.contribution(),
            citation.revision(),
            field,
            citation.start() + 1,
            citation.end());
  }

  private static List<Citation> json(byte[] document) {
    List<Citation> citations = new ArrayList<>();
    try (var reader = Json.createReader(new ByteArrayInputStream(document))) {
      collect(reader.readObject(), citations);
    }
    return citations;
  }

  /** Title citations stand before the blocks in a document, and after them in canonical JSON. */
  private static void collect(JsonValue value, List<Citation> citations) {
    if (value instanceof JsonObject object) {
      if (object.containsKey("title_citations"))
        object.getJsonArray("title_citations").forEach(each -> collect(each, citations));
      if (object.containsKey("contribution") && object.containsKey("field")) {
        citations.add(
            new Citation(
                object.getString("contribution"),
                object.getInt("revision"),
                Citation.Field.valueOf(
                    object.getString("field").toUpperCase(java.util.Locale.ROOT)),
                object.getInt("start"),
                object.getInt("end")));
      }
      object.forEach(
          (key, each) -> {
            if (!key.equals("title_citations")) collect(each, citations);
          });
    } else if (value instanceof jakarta.json.JsonArray array) {
      array.forEach(each -> collect(each, citations));
    }
  }

  /** What veraPDF holds against a PDF/UA-1. */
  /** Links of notes to a source that do not lead to the page where it stands. */
  private static List<String> astray(PDDocument document) throws IOException {
    List<String> astray = new ArrayList<>();
    int followed = 0;
    for (PDPage page : document.getPages())
      for (PDAnnotation each : page.getAnnotations()) {
        if (!(each instanceof PDAnnotationLink link)
            || !(link.getAction() instanceof PDActionGoTo there)
            || !link.getContents().matches("\\d+")) continue;
        int number = ((PDPageDestination) there.getDestination()).retrievePageNumber() + 1;
        var stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        followed++;
        if (!stripper.getText(document).contains("Contribution " + link.getContents() + ","))
          astray.add(link.getContents() + " leads to page " + number);
      }
    assertTrue(followed > 0, "no note leads to a source");
    return astray;
  }

  private static List<String> violations(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
          .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
          .distinct()
          .toList();
    }
  }

  static byte[] write(Cahier cahier, Format format) throws IOException {
    var out = new ByteArrayOutputStream();
    Cahiers.write(cahier, format, Templates.ofTheHouse(), out, Progress.NONE);
    return out.toByteArray();
  }
}
