package org.cahiers.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What somebody types who wants a script of theirs to run in the browsers of others, and how a page
 * tells that it came to nothing. Each sets {@code window.injected} if it runs, or leaves an element
 * or attribute that no page of ours has.
 */
public final class Scripts {

  /** By the place it wants to break out of; none longer than a title. */
  public static final List<String> PAYLOADS =
      List.of(
          // text between elements
          "<script>window.injected=1</script>",
          "<ScRiPt data-injected >window.injected=2</sCrIpT >",
          "<script src=data:text/javascript,window.injected=3></script>",
          "<script\n>window.injected=4</script\t>",
          "<img src=x onerror=window.injected=5>",
          "<img/src='x'/onerror='window.injected=6'",
          "<svg onload=window.injected=7>",
          "<svg><script>window.injected=8</script></svg>",
          "<svg><animate onbegin=window.injected=9 attributeName=x dur=1s>",
          "<body onload=window.injected=10>",
          "<details open ontoggle=window.injected=11>x</details>",
          "<input autofocus onfocus=window.injected=12>",
          "<video><source onerror=window.injected=13></video>",
          "<iframe srcdoc='<script>parent.injected=14</script>'></iframe>",
          "<object data=data:text/html,injected></object><embed src=x>",
          "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=/farewell>",
          "<form action=https://evil.example/ data-injected><button>x</button></form>",
          "<style>*{animation:a}@keyframes a{}</style><b onanimationstart=window.injected=17>",
          "<math><mtext><table><mglyph><style><img src=x onerror=window.injected=18>",
          "<noscript><p title=\"</noscript><img src=x onerror=window.injected=19>\">",
          "<!--><img src=x onerror=window.injected=20>-->",
          "<![CDATA[<img src=x onerror=window.injected=21>]]>",
          "<<b data-injected>>x",
          "<a\fhref=javascript:window.injected=23 data-injected>x</a>",
          // out of a value, a text field, a title
          "\"><img src=x onerror=window.injected=24>",
          "'><img src=x onerror=window.injected=25>",
          "\" autofocus onfocus=\"window.injected=26",
          "' autofocus onfocus='window.injected=27",
          "` onmouseover=window.injected=28 x=`",
          "</textarea><img src=x onerror=window.injected=29>",
          "</title><script>window.injected=30</script>",
          "</script><script>window.injected=31</script>",
          "--></style></noscript><svg onload=window.injected=32>",
          // said in another way
          "&lt;img src=x onerror=window.injected=33&gt;",
          "&#60;img src=x onerror=window.injected=34&#62;",
          "%3Cimg src=x onerror=window.injected=35%3E",
          "\\u003cimg src=x onerror=window.injected=36\\u003e",
          "\uff1cimg src=x onerror=window.injected=37\uff1e",
          "<\u0000img src=x onerror=window.injected=38>",
          // links
          "[here](javascript:window.injected=39)",
          "[here](java&#10;script:window.injected=40)",
          "![here](x\"onerror=\"window.injected=41)",
          "<javascript:window.injected=42>",
          "[here](data:text/html,<script>window.injected=43</script>)",
          "https://evil.example/\"onmouseover=\"window.injected=44",
          // what the server itself might take for its own
          "#{facesContext.externalContext.redirect('https://evil.example/')}",
          "${7*7}${{7*7}}<%= 7*7 %>",
          "<ui:include src=\"/WEB-INF/web.xml\"/><h:outputText value=\"#{1}\"/>");

  /** Watches what the policy of a page had to stop: it should never have come so far. */
  private static final String WATCH =
      """
      document.addEventListener('securitypolicyviolation', e =>
        (window.stopped ??= []).push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))\
      """;

  private static final String FOUND =
      """
      () => {
        const found = [...(window.stopped ?? [])];
        if (window.injected) found.push('script ' + window.injected + ' ran');
        for (const element of document.querySelectorAll(
            '[data-injected], iframe, object, embed, base, math, meta[http-equiv=refresh], form[action*="evil"], img[src=x]'))
          found.push(element.outerHTML);
        for (const element of document.querySelectorAll('*'))
          for (const attribute of element.attributes)
            if (attribute.name.startsWith('on') || /^\\s*(javascript|data:text)/i.test(attribute.value) && attribute.name !== 'value')
              found.push(attribute.name + '=' + attribute.value);
        return found.join('\\n');
      }\
      """;

  private Scripts() {}

  /** To be called before a page is opened: a dialog that a script opens fails the test. */
  public static void watch(Page page) {
    page.addInitScript(WATCH);
    page.onDialog(
        dialog -> {
          String said = dialog.message();
          dialog.dismiss();
          throw new AssertionError("a dialog on " + page.url() + ": " + said);
        });
  }

  /**
   * Nothing of it came to be: no script, element, attribute, and nothing for the policy to stop.
   */
  public static void assertInert(Page page) {
    assertEquals("", page.evaluate(FOUND), "injected on " + page.url());
    if (!page.url().startsWith(Product.running().address().toString()))
      throw new AssertionError("led away to " + page.url());
  }
}
