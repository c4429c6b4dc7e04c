package org.cahiers.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cahiers.testing.Programs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text editor that is not ours opens the documents and keeps what is in them. */
class LibreOfficeTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(names = {"DOCX", "ODT"})
  void headingsContentsAndNotesSurvive(Format format) throws Exception {
    assumeTrue(
        Programs.isOnPath("soffice"),
        "LibreOffice is not installed: " + format + " is not opened by another program");
    Cahier cahier = CahierFixture.cahier(3, "fr", 3, 12);
    Path file = directory.resolve("cahier." + format.extension());
    Files.write(file, CahiersTest.write(cahier, format));
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                directory.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    assertTrue(office.waitFor(5, TimeUnit.MINUTES), "LibreOffice did not end");
    String text;
    try (var pdf = Loader.loadPDF(directory.resolve("cahier.pdf").toFile())) {
      text = new PDFTextStripper().getText(pdf);
    }
    for (String heading : List.of("Sommaire", "Comment lire ce cahier", "Le soir & la nuit"))
      assertTrue(text.contains(heading), heading);
    long citations = cahier.cited().mapToLong(sentence -> sentence.citations().size()).sum();
    assertEquals(citations, ReadBack.tokens(text).size());
  }
}
