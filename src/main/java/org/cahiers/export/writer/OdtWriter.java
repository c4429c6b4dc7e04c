package org.cahiers.export.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cahiers.export.Cahier;
import org.cahiers.export.Progress;
import org.cahiers.export.Templates;
import org.cahiers.export.layout.Composition;

/**
 * OpenDocument text (ODF 1.3): the package of the template with another content and other metadata.
 * The content is written as it is composed, so a document of any size needs no memory.
 */
final class OdtWriter implements Writer {

  static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "office", OFFICE,
          "text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
          "style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
          "table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
          "fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
          "xlink", "http://www.w3.org/1999/xlink",
          "dc", "http://purl.org/dc/elements/1.1/",
          "meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
  private static final String TYPE = "application/vnd.oasis.opendocument.text";

  @Override
  public void write(Cahier cahier, Templates templates, OutputStream out, Progress progress)
      throws IOException {
    Map<String, byte[]> parts = parts(templates);
    var zip = new FixedZip(out);
    zip.stored("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      switch (part.getKey()) {
        case "mimetype" -> {}
        case "content.xml" -> content(cahier, zip.entry("content.xml"), progress);
        case "meta.xml" -> meta(cahier, zip.entry("meta.xml"));
        case "styles.xml" ->
            zip.entry("styles.xml").write(inLanguage(part.getValue(), cahier.language()));
        default -> zip.entry(part.getKey()).write(part.getValue());
      }
    }
    zip.finish();
  }

  private static Map<String, byte[]> parts(Templates templates) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (InputStream in = templates.open(Templates.ODT);
        var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    if (!parts.containsKey("content.xml") || !parts.containsKey("styles.xml"))
      throw new IOException(Templates.ODT + " is no OpenDocument text");
    parts.putIfAbsent("meta.xml", new byte[0]);
    return parts;
  }

  /** The template speaks one language by default; the document may speak another. */
  private static byte[] inLanguage(byte[] styles, String language) {
    return new String(styles, StandardCharsets.UTF_8)
        .replaceAll(
            "fo:language=\"[a-z]{2}\" fo:country=\"[A-Z]{2}\"",
            "fo:language=\"%s\" fo:country=\"%s\"".formatted(language, Locales.country(language)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void content(Cahier cahier, OutputStream out, Progress progress) {
    Xml xml = Xml.to(out, "xml", NAMESPACES);
    xml.start("office:document-content", "office:version", "1.3");
    var sheet = new OdtSheet(xml, cahier);
    sheet.styles();
    xml.start("office:body").start("office:text");
    new Composition(cahier).to(new Steps(cahier, progress, 0, 1).counting(sheet::add));
    xml.end().end().end();
  }

  private static void meta(Cahier cahier, OutputStream out) {
    Xml xml = Xml.to(out, "xml", NAMESPACES);
    xml.start("office:document-meta", "office:version", "1.3").start("office:meta");
    xml.element("meta:generator", "Cahiers");
    xml.element("dc:title", cahier.cover().title());
    if (!cahier.cover().publisher().isEmpty()) {
      xml.element("meta:initial-creator", cahier.cover().publisher());
      xml.element("dc:creator", cahier.cover().publisher());
    }
    LocalDate date = cahier.cover().date();
    if (date != null) {
      xml.element("meta:creation-date", date + "T00:00:00");
      xml.element("dc:date", date + "T00:00:00");
    }
    xml.element("dc:language", Locales.tag(cahier.language()));
    xml.end().end();
  }
}
