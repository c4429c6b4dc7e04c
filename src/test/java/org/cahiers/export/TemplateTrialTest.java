package org.cahiers.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cahiers.export.TemplateTrial.Flaw.OUTSIDE;
import static org.cahiers.export.TemplateTrial.Flaw.PROGRAM;
import static org.cahiers.export.TemplateTrial.Flaw.UNREADABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTrialTest {

  static final java.util.List<String> NAMES = Templates.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void thoseOfTheHouseCanBeUsed(String name) throws IOException {
    assertEquals(Optional.empty(), TemplateTrial.of(name, house(name)));
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void whatIsNoTemplateIsNotTaken(String name) throws IOException {
    assertEquals(Optional.of(UNREADABLE), TemplateTrial.of(name, new byte[0]));
    assertEquals(Optional.of(UNREADABLE), TemplateTrial.of(name, "hello".getBytes(UTF_8)));
    assertEquals(Optional.of(UNREADABLE), TemplateTrial.of(name, new byte[] {-1, -2, 0, 7}));
  }

  @Test
  void aPackageOfTheOtherKindIsNotTaken() throws IOException {
    assertEquals(Optional.of(UNREADABLE), TemplateTrial.of(Templates.DOCX, house(Templates.ODT)));
    assertEquals(Optional.of(UNREADABLE), TemplateTrial.of(Templates.ODT, house(Templates.DOCX)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic/Standard/Module1.xml", "Scripts/python/a.py", "word/vbaProject.bin"})
  void programsAreNotTaken(String entry) throws IOException {
    for (String name : new String[] {Templates.DOCX, Templates.ODT})
      assertEquals(
          Optional.of(PROGRAM), TemplateTrial.of(name, with(house(name), entry, new byte[9])));
  }

  @Test
  void aPackageThatUnpacksWithoutEndIsNotTaken() throws IOException {
    byte[] bomb = with(house(Templates.ODT), "big.xml", new byte[TemplateTrial.MOST_UNPACKED + 1]);
    assertEquals(Optional.of(UNREADABLE), TemplateTrial.of(Templates.ODT, bomb));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a { background: url(https://elsewhere.example/x.png) }",
        "a { background: URL( '//elsewhere.example/x' ) }",
        "@import 'x.css'; a { color: red }",
        "a { color: red } </style><script>alert(1)</script>"
      })
  void styleSheetsCallNobodyAndStayStyleSheets(String sheet) {
    assertEquals(Optional.of(OUTSIDE), TemplateTrial.of(Templates.HTML, sheet.getBytes(UTF_8)));
  }

  private static byte[] house(String name) throws IOException {
    try (var in = Templates.ofTheHouse().open(name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] with(byte[] zip, String entry, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
        var to = new ZipOutputStream(out)) {
      for (ZipEntry each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(each.getName()));
        from.transferTo(to);
      }
      to.putNextEntry(new ZipEntry(entry));
      to.write(content);
    }
    return out.toByteArray();
  }
}
