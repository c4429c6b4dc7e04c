package org.cahiers.export.writer;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.model.EventSeverity;
import org.cahiers.export.Cahier;
import org.cahiers.export.Progress;
import org.cahiers.export.Templates;
import org.cahiers.export.layout.Composition;
import org.xml.sax.SAXException;

/**
 * PDF/UA-1 by Apache FOP: tagged, fonts embedded, footnotes at the foot of their page. Elements go
 * straight into the formatter, which lets go of each sequence of pages when it is set.
 */
final class PdfWriter implements Writer {

  private static final String CONFIGURATION =
      """
      <fop version="1.0">
        <accessibility>true</accessibility>
        <renderers>
          <renderer mime="application/pdf">
            <version>1.7</version>
            <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
            <fonts>%s</fonts>
          </renderer>
        </renderers>
      </fop>
      """;

  @Override
  public void write(Cahier cahier, Templates templates, OutputStream out, Progress progress)
      throws IOException {
    StyleSheet styles;
    try (InputStream in = templates.open(Templates.PDF)) {
      styles = StyleSheet.read(in);
    }
    var date = cahier.cover().date();
    Instant moment = date == null ? Instant.EPOCH : date.atStartOfDay().toInstant(ZoneOffset.UTC);
    Path file = Files.createTempFile("cahier", ".pdf");
    try {
      try (var pdf = new BufferedOutputStream(Files.newOutputStream(file))) {
        format(cahier, styles, moment, pdf, progress);
      }
      PdfStamp.copy(file, moment, cahier.receipt(), out);
    } finally {
      Files.delete(file);
    }
  }

  private static void format(
      Cahier cahier, StyleSheet styles, Instant moment, OutputStream pdf, Progress progress)
      throws IOException {
    try {
      FopFactory factory = factory();
      FOUserAgent agent = factory.newFOUserAgent();
      agent.setCreationDate(Date.from(moment));
      agent.getEventBroadcaster().addEventListener(PdfWriter::refuse);
      PdfRenderer.use(factory, agent);
      Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
      var sheet = new FoSheet(fop.getDefaultHandler(), styles, cahier);
      new Composition(cahier).to(new Steps(cahier, progress, 0, 1).counting(sheet::add));
      sheet.end();
    } catch (FOPException broken) {
      throw new IOException(broken);
    }
  }

  private static FopFactory factory() throws IOException {
    String configuration = CONFIGURATION.formatted(PdfFonts.configuration());
    try {
      var parser =
          new FopConfParser(
              new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)),
              PdfFonts.BASE,
              new PdfFonts());
      FopFactory factory = parser.getFopFactoryBuilder().build();
      factory.getRendererFactory().addDocumentHandlerMaker(new AccessiblePdf());
      return factory;
    } catch (SAXException broken) {
      throw new IOException(broken);
    }
  }

  /** Lines that are too long or a font that has no bold are no reason to stop; an error is. */
  private static void refuse(Event event) {
    if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL)
      throw new IllegalStateException(event.getEventID() + " " + event.getParams());
  }
}
