package org.cahiers.export.writer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.cahiers.export.Cahier;

/** The fonts that a PDF embeds, all in the jar. */
final class PdfFonts implements ResourceResolver {

  /** Two files that have every sign of all the others. */
  static final List<String> EVERY_SIGN = List.of("Literata-Regular.ttf", "DejaVuSans.ttf");

  /** Where the formatter thinks they are. */
  static final URI BASE = URI.create("font:/");

  /** What the formatter must know of them. */
  static String configuration() {
    return font("Literata-Regular", "Literata", "normal", 400)
        + font("Literata-Italic", "Literata", "italic", 400)
        + font("Literata-SemiBold", "Literata", "normal", 600)
        + font("PublicSans-Regular", "Public Sans", "normal", 400)
        + font("PublicSans-SemiBold", "Public Sans", "normal", 600)
        + font("DejaVuSans", "DejaVu Sans", "normal", 400);
  }

  private static String font(String file, String family, String style, int weight) {
    return """
    <font embed-url="%s.ttf" embedding-mode="subset">\
    <font-triplet name="%s" style="%s" weight="%d"/></font>
    """
        .formatted(file, family, style, weight);
  }

  /** Opens a font file. */
  static InputStream open(String name) throws IOException {
    InputStream in = Cahier.class.getResourceAsStream("font/" + name);
    if (in == null) throw new FileNotFoundException("there is no font " + name);
    return in;
  }

  @Override
  public Resource getResource(URI uri) throws IOException {
    String path = uri.getPath();
    return new Resource(open(path.substring(path.lastIndexOf('/') + 1)));
  }

  @Override
  public OutputStream getOutputStream(URI uri) throws IOException {
    throw new FileNotFoundException("fonts are only read");
  }
}
