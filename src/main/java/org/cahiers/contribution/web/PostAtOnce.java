package org.cahiers.contribution.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cahiers.contribution.Draft;
import org.cahiers.contribution.PostContribution;
import org.cahiers.contribution.PostOutcome;
import org.cahiers.debate.AskedDebates;
import org.cahiers.debate.DebateView;
import org.cahiers.identity.Caller;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Shortcut;
import org.jspecify.annotations.Nullable;

/**
 * Posts what a signed-in person has written. What is refused, or comes from somebody unknown, goes
 * to the page, which asks the same door again and shows why.
 */
@ApplicationScoped
class PostAtOnce implements Shortcut {

  @Inject private PostContribution door;
  @Inject private AskedDebates debates;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage language;

  @Override
  public String view() {
    return "/contribution/write.xhtml";
  }

  @Override
  public Optional<String> take(HttpServletRequest request) {
    boolean wanted = request.getParameter("publish") != null && caller.isSignedIn();
    if (!wanted || !Languages.isKnown(request.getParameter("language"))) return Optional.empty();
    return debates
        .find(route.path("slug"), language.getCode())
        .flatMap(debate -> posted(request, debate));
  }

  private Optional<String> posted(HttpServletRequest request, DebateView debate) {
    Draft draft =
        new Draft(
            debate.id(),
            typed(request, "title"),
            typed(request, "text"),
            filled(request, "language"),
            filled(request, "place"),
            filled(request, "difference"));
    return switch (door.post(draft)) {
      case PostOutcome.Posted posted -> Optional.of(posted.address() + "?posted=1");
      case PostOutcome.Waiting waiting -> Optional.of(waiting.address() + "?posted=waiting");
      case PostOutcome.Refused refused -> Optional.empty();
    };
  }

  private static String typed(HttpServletRequest request, String field) {
    String text = request.getParameter(field);
    return text == null ? "" : text;
  }

  private static @Nullable String filled(HttpServletRequest request, String field) {
    String text = request.getParameter(field);
    return text == null || text.isBlank() ? null : text;
  }
}
