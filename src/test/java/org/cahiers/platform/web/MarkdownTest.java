package org.cahiers.platform.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private final Markdown markdown = new Markdown();

  @Test
  void theTextOfMarkdownIsWhatItSaysWithoutItsSigns() {
    assertEquals(
        "Dites ce que vous vivez, et lisez \"la charte\" (/charter).\n* trains\n* cars",
        markdown.text(
            "Dites **ce que vous vivez**, et lisez [la charte](/charter).\n\n* trains\n* cars\n"));
  }

  @Test
  void aPageShowsNeitherScriptsNorLinksThatRun() {
    assertEquals(
        "<p><a href=\"\" rel=\"nofollow noopener ugc\">Ici</a>"
            + " &lt;script&gt;alert(1)&lt;/script&gt; et là</p>",
        markdown.html("[Ici](javascript:alert(1)) <script>alert(1)</script> et là").strip());
  }

  /**
   * Twenty thousand signs, each within the one before, would overflow a stack that follows them.
   * What comes out may be nothing: so many backticks open a block of code that has no line.
   */
  @ParameterizedTest
  @ValueSource(strings = {">", "> ", "[", "*a ", "**a", "`", "![", "- ", "<", "(", "[a](", "1. "})
  void deepNestingsAreRead(String sign) {
    String text = sign.repeat(20_000) + "x";
    assertDoesNotThrow(() -> markdown.html(text));
    assertDoesNotThrow(() -> markdown.text(text));
  }
}
