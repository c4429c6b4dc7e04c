package org.cahiers.export;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How documents look, in files that an editor can change: a DOCX and an ODT with named styles, and
 * style sheets for HTML and PDF. What is not given is that of the house.
 */
public final class Templates {

  /** Styles and page of DOCX. */
  public static final String DOCX = "cahier.docx";

  /** Styles and page of ODT. */
  public static final String ODT = "cahier.odt";

  /** Style sheet of HTML. */
  public static final String HTML = "cahier-html.css";

  /** Style sheet of PDF. */
  public static final String PDF = "cahier-pdf.css";

  /** All names. */
  public static final List<String> NAMES = List.of(DOCX, ODT, HTML, PDF);

  private final Map<String, byte[]> given;

  private Templates(Map<String, byte[]> given) {
    this.given = given;
  }

  /** Those that the product brings. */
  public static Templates ofTheHouse() {
    return new Templates(Map.of());
  }

  /** The files of a folder that have one of the {@link #NAMES}. */
  public static Templates in(Path folder) throws IOException {
    Map<String, byte[]> given = new HashMap<>();
    for (String name : NAMES) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) given.put(name, Files.readAllBytes(file));
    }
    return new Templates(given);
  }

  /**
   * @param given contents, by one of the {@link #NAMES}
   */
  public static Templates of(Map<String, byte[]> given) {
    return new Templates(Map.copyOf(given));
  }

  /**
   * Opens one.
   *
   * @param name one of {@link #NAMES}
   */
  public InputStream open(String name) throws IOException {
    byte[] content = given.get(name);
    if (content != null) return new ByteArrayInputStream(content);
    InputStream own = Templates.class.getResourceAsStream("template/" + name);
    if (own == null) throw new FileNotFoundException("there is no template " + name);
    return own;
  }
}
