package org.cahiers.export.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plus d'arbres !",
        "*Stop* à la _publicité_ [ici](http://example.org)",
        "<script>alert(1)</script> & co",
        "1. Interdire",
        "- un tiret",
        "+ plus",
        "# titre",
        "## titre",
        "a `code` \\ | b ~~c~~",
        "2019 était | une année",
        "> cité",
        "![image](x)",
        "www.example.org et https://example.org",
        "&lt; n'est pas <",
        "=== égal",
      })
  void wordsOfPeopleReadAsWrittenAndFormatNothing(String text) {
    String html =
        HtmlRenderer.builder()
            .build()
            .render(Parser.builder().build().parse(MarkdownText.of(text)));
    String expected =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    assertEquals("<p>" + expected + "</p>\n", html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo", "one\r\n\r\n  two", "  one two\n"})
  void aSentenceIsOneLine(String text) {
    assertEquals("one two", MarkdownText.of(text));
  }
}
