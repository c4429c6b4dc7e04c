package org.cahiers.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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
}
