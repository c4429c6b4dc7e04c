package org.cahiers.export.writer;

import org.cahiers.export.Format;

/** The writer of each format. */
public final class Writers {

  private Writers() {}

  public static Writer of(Format format) {
    return switch (format) {
      case DOCX -> new DocxWriter();
      case ODT -> new OdtWriter();
      case PDF -> new PdfWriter();
      case HTML -> new HtmlWriter();
      case MARKDOWN -> new MarkdownWriter();
      case JSON -> new JsonWriter();
    };
  }
}
