package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.cahiers.export.CahierSchema;
import org.cahiers.testing.Visitor;

/** What an editor downloads, read back. */
final class CahierFiles {

  private CahierFiles() {}

  static Path download(Page page, Locator link) {
    Download download = page.waitForDownload(link::click);
    return download.path();
  }

  /** The word processor's document opens, and holds every source that the machine's names. */
  static void assertSameCitations(Path docx, Path json) throws IOException {
    String text = words(docx, "word/document.xml") + words(docx, "word/footnotes.xml");
    try (InputStream file = Files.newInputStream(json);
        var reader = Json.createReader(file)) {
      var sources = reader.readObject().getJsonArray("sources");
      assertFalse(sources.isEmpty(), "a cahier without sources");
      for (int i = 0; i < sources.size(); i++) {
        String id = sources.getJsonObject(i).getString("id");
        assertTrue(text.contains(id), "contribution " + id + " is not in the DOCX");
      }
    }
  }

  /** The schema that the site serves, not the one that the test could find by itself. */
  static void assertAsItsSchemaSays(Path json) throws IOException {
    String served = new Visitor("fr").get("/schema/cahier-1.json").body();
    var schema =
        CahierSchema.read(new ByteArrayInputStream(served.getBytes(StandardCharsets.UTF_8)));
    try (InputStream file = Files.newInputStream(json)) {
      assertEquals(List.of(), schema.errors(file));
    }
  }

  /** The words of a part of the document, which is a packed folder of XML. */
  private static String words(Path docx, String part) throws IOException {
    try (ZipFile folder = new ZipFile(docx.toFile());
        InputStream content = folder.getInputStream(folder.getEntry(part))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " ");
    }
  }
}
