package org.cahiers.export;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How documents look, in files that an editor can change: a DOCX and an ODT with named styles, and
 * style sheets for HTML and PDF. A file that is not in the folder is that of the house.
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

  private final @Nullable Path folder;

  private Templates(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Those that the product brings. */
  public static Templates ofTheHouse() {
    return new Templates(null);
  }

  /** Those of a folder. */
  public static Templates in(Path folder) {
    return new Templates(folder);
  }

  /**
   * Opens one.
   *
   * @param name one of {@link #NAMES}
   */
  public InputStream open(String name) throws IOException {
    if (folder != null && Files.isRegularFile(folder.resolve(name)))
      return Files.newInputStream(folder.resolve(name));
    InputStream own = Templates.class.getResourceAsStream("template/" + name);
    if (own == null) throw new FileNotFoundException("there is no template " + name);
    return own;
  }
}
