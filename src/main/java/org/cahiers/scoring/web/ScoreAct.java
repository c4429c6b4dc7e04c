package org.cahiers.scoring.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cahiers.contribution.ContributionId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Kept;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.scoring.GiveScore;
import org.cahiers.scoring.PendingScore;
import org.cahiers.scoring.Score;
import org.cahiers.scoring.ScoreOutcome;
import org.cahiers.scoring.ScoreOutcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One tap on a score: gives, changes, withdraws or passes over, and leads back.
 *
 * <p>A servlet, where other acts are resources: it is the act of which there are hundreds a second,
 * and the way through the resources took four times as long as the score.
 *
 * <p>Parameters: {@code contribution}, its number; {@code score}, 1 to 5, or {@code withdraw} or
 * {@code skip} is there; {@code next}, where to lead back to.
 */
@WebServlet("/act/score")
public class ScoreAct extends HttpServlet {

  @Inject private transient GiveScore door;
  @Inject private transient Caller caller;
  @Inject private transient Kept kept;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String next = act(request, response);
    response.setStatus(
        next == null ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_SEE_OTHER);
    if (next != null) response.setHeader("Location", next);
  }

  /** Where to lead; null for a script of somebody who is not signed in. */
  private @Nullable String act(HttpServletRequest request, HttpServletResponse response) {
    ContributionId id = contribution(request);
    String back = Route.local(request.getParameter("next"), "/debates");
    Optional<AccountId> account = caller.account();
    if (request.getParameter("skip") != null) {
      account.ifPresent(person -> door.skip(person, id));
      return back;
    }
    boolean withdrawn = request.getParameter("withdraw") != null;
    Score score = score(request);
    if (!withdrawn && score == null) throw Refusal.badRequest("no score 1 to 5");
    if (account.isEmpty()) return keep(request, response, id, score, back);
    ScoreOutcome outcome =
        withdrawn ? door.withdraw(account.get(), id) : door.give(account.get(), id, score);
    return switch (outcome) {
      case ScoreOutcome.Taken taken -> byScript(request) ? box(id, back) : back;
      case ScoreOutcome.Refused refused -> refused(refused.reason(), back);
    };
  }

  private static ContributionId contribution(HttpServletRequest request) {
    String number = request.getParameter("contribution");
    if (number == null || !number.matches("[1-9][0-9]{0,17}"))
      throw Refusal.badRequest("no contribution");
    return new ContributionId(Long.parseLong(number));
  }

  private static @Nullable Score score(HttpServletRequest request) {
    String score = request.getParameter("score");
    return score == null || !score.matches("[1-5]") ? null : new Score(Integer.parseInt(score));
  }

  /** The page led back to shows why: that it is closed, or one's own, and no buttons. */
  private static String refused(Reason reason, String back) {
    if (reason == Reason.NOT_FOUND) throw Refusal.notFound();
    return back;
  }

  private @Nullable String keep(
      HttpServletRequest request,
      HttpServletResponse response,
      ContributionId id,
      @Nullable Score score,
      String back) {
    if (score == null) return back;
    // The script then sends the form the plain way: the visitor must see the page that follows.
    if (byScript(request)) return null;
    return kept.keep(response, PendingScore.KIND, PendingScore.payload(id, score));
  }

  /** Browsers say whether a request is to be a page or is for a script. */
  private static boolean byScript(HttpServletRequest request) {
    return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  private static String box(ContributionId id, String back) {
    return "/score-box/" + id.value() + "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
