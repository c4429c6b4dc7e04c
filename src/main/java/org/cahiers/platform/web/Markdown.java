package org.cahiers.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A safe subset of Markdown to HTML: paragraphs, emphasis, lists, quotes, links. Rendered by
 * commonmark with HTML escaped, then passed through the OWASP sanitiser: two walls of different
 * make.
 */
@Named
@ApplicationScoped
public class Markdown {

  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "code", "h3", "h4")
          .allowUrlProtocols("https", "http", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("nofollow", "noopener", "ugc")
          .toFactory();

  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />").build();

  private final TextContentRenderer words =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

  /** What it says, without its signs: for the search index. */
  public String text(String markdown) {
    return markdown == null ? "" : words.render(parser.parse(markdown));
  }

  /** HTML that is safe to print unescaped; headings become h3 and h4, below those of the page. */
  public String html(String markdown) {
    if (markdown == null) return "";
    Node document = parser.parse(markdown);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext())
      if (node instanceof Heading heading) heading.setLevel(heading.getLevel() <= 2 ? 3 : 4);
      else if (node instanceof HtmlBlock html) html.setLiteral(html.getLiteral().strip());
    return SAFE.sanitize(renderer.render(document));
  }
}
