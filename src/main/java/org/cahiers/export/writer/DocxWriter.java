package org.cahiers.export.writer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.cahiers.export.Cahier;
import org.cahiers.export.Progress;
import org.cahiers.export.Templates;
import org.cahiers.export.layout.Composition;

/** Office Open XML by Apache POI: the template with another body. */
final class DocxWriter implements Writer {

  /** In heads and feet of the template: the title of the cahier. */
  private static final String TITLE = "{title}";

  @Override
  public void write(Cahier cahier, Templates templates, OutputStream out, Progress progress)
      throws IOException {
    Path file = Files.createTempFile("cahier", ".docx");
    try (InputStream template = templates.open(Templates.DOCX);
        var document = new XWPFDocument(template)) {
      while (!document.getBodyElements().isEmpty()) document.removeBodyElement(0);
      document.createStyles().setSpellingLanguage(Locales.tag(cahier.language()));
      properties(document, cahier);
      document.getHeaderList().forEach(head -> title(head, cahier));
      document.getFooterList().forEach(foot -> title(foot, cahier));
      var sheet = new DocxSheet(document, cahier);
      new Composition(cahier).to(new Steps(cahier, progress, 0, .7).counting(sheet::add));
      try (var docx = new BufferedOutputStream(Files.newOutputStream(file))) {
        document.write(docx);
      }
      try (var docx = new BufferedInputStream(Files.newInputStream(file))) {
        FixedZip.copy(docx, out);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void properties(XWPFDocument document, Cahier cahier) {
    POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
    var date = cahier.cover().date();
    Instant moment = date == null ? Instant.EPOCH : date.atStartOfDay().toInstant(ZoneOffset.UTC);
    properties.setTitle(cahier.cover().title());
    properties.setCreator(cahier.cover().publisher());
    properties.setLastModifiedByUser(cahier.cover().publisher());
    properties.setCreated(Optional.of(Date.from(moment)));
    properties.setModified(Optional.of(Date.from(moment)));
    properties.getUnderlyingProperties().setLanguageProperty(cahier.language());
  }

  private static void title(XWPFHeaderFooter part, Cahier cahier) {
    for (XWPFParagraph paragraph : part.getParagraphs()) {
      for (XWPFRun run : paragraph.getRuns()) {
        String text = run.text();
        if (text.contains(TITLE)) run.setText(text.replace(TITLE, cahier.cover().title()), 0);
      }
    }
  }
}
