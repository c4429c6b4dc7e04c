package org.cahiers.export;

/** What a cahier can be written as. */
public enum Format {
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  ODT("odt", "application/vnd.oasis.opendocument.text"),
  PDF("pdf", "application/pdf"),
  HTML("html", "text/html;charset=UTF-8"),
  MARKDOWN("md", "text/markdown;charset=UTF-8"),
  JSON("json", "application/json");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** Of a file, without the dot. */
  public String extension() {
    return extension;
  }

  /** As in a {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }
}
