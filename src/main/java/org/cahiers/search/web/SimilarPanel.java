package org.cahiers.search.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.text.Language;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.cahiers.search.DebateNames;
import org.cahiers.search.Similar;
import org.cahiers.search.SimilarView;

/**
 * {@code /similar?debate=SLUG&title=…&text=…}: what is like a draft, as a piece of a page. A form's
 * preview calls {@link #of} with what was typed.
 */
@Named
@RequestScoped
public class SimilarPanel {

  private static final int MOST = 5;
  private static final int LONGEST = 6_000;

  @Inject private Route route;
  @Inject private Words words;
  @Inject private DebateNames names;
  @Inject private Similar similar;

  private List<SimilarView> found = List.of();
  private final Map<List<String>, List<SimilarView>> asked = new HashMap<>();

  @PostConstruct
  void load() {
    route
        .query("debate")
        .ifPresent(
            slug ->
                found = of(slug, route.query("title").orElse(""), route.query("text").orElse("")));
  }

  /** What is like a draft, for a debate's slug; nothing for a debate that is not. */
  public List<SimilarView> of(String slug, String title, String text) {
    // A page asks for the same draft several times while it is rendered.
    return asked.computeIfAbsent(
        List.of(slug, String.valueOf(title), String.valueOf(text)),
        draft -> find(slug, title, text));
  }

  private List<SimilarView> find(String slug, String title, String text) {
    String reader = words.language().code();
    String head = title == null ? "" : title;
    String body = text == null ? "" : text.substring(0, Math.min(LONGEST, text.length()));
    String language = Language.detect(head + ". " + body, reader);
    return names
        .find(slug, reader)
        .map(shelf -> similar.to(shelf.debate(), language, head, body, MOST))
        .orElse(List.of());
  }

  public List<SimilarView> getFound() {
    return found;
  }
}
