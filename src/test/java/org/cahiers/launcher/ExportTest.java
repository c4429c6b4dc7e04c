package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.cahiers.export.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code export} says before it asks a database. */
class ExportTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | --debate SLUG says whose proposals are meant
          --debate eau --lang de              | --lang is de, must be fr or en
          --debate eau --templates /no/folder | --templates is /no/folder, which is no folder
          --debate eau --format doc           | there is no format doc
          """)
  void whatCannotBeDoneIsSaidInOneLine(String options, String reason) {
    String[] given = (options + " --out " + folder.resolve("out")).strip().split(" +");
    CommandLineFixture run = CommandLineFixture.run(new Export(), given);
    assertEquals(1, run.code(), run.err());
    assertEquals("cahiers export: " + reason + "\n", run.err());
    assertTrue(Files.notExists(folder.resolve("out")), "something was written");
  }

  @Test
  void theTemplatesOfTheHouseAreWrittenForAnEditorToChange() {
    Path out = folder.resolve("templates");
    CommandLineFixture run =
        CommandLineFixture.run(new Export(), "--template", "--out", out.toString());
    assertEquals(0, run.code(), run.err());
    for (String name : Templates.NAMES) assertTrue(Files.exists(out.resolve(name)), name);
  }
}
