package org.cahiers.scoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One tap on a score: gives, changes, withdraws or passes over, and leads back. */
@Path("act/score")
@RequestScoped
public class ScoreAct {

  @Inject private GiveScore door;
  @Inject private Caller caller;
  @Inject private Kept kept;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  /**
   * @param contribution its number
   * @param score 1 to 5; or {@code withdraw} or {@code skip} is set
   * @param next where to lead back to
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response act(
      @FormParam("contribution") long contribution,
      @FormParam("score") @Nullable Integer score,
      @FormParam("withdraw") @Nullable String withdraw,
      @FormParam("skip") @Nullable String skip,
      @FormParam("next") @Nullable String next) {
    ContributionId id = new ContributionId(contribution);
    String back = Route.local(next, "/debates");
    Optional<AccountId> account = caller.account();
    if (skip != null) {
      account.ifPresent(person -> door.skip(person, id));
      return seeOther(back);
    }
    if (withdraw == null && (score == null || score < Score.LOWEST || score > Score.HIGHEST))
      throw Refusal.badRequest("no score 1 to 5");
    if (account.isEmpty()) return keep(id, score, back);
    ScoreOutcome outcome =
        withdraw != null
            ? door.withdraw(account.get(), id)
            : door.give(account.get(), id, new Score(score));
    return switch (outcome) {
      case ScoreOutcome.Taken taken -> seeOther(byScript() ? box(contribution, back) : back);
      case ScoreOutcome.Refused refused -> refused(refused.reason(), back);
    };
  }

  /** The page led back to shows why: that it is closed, or one's own, and no buttons. */
  private static Response refused(Reason reason, String back) {
    if (reason == Reason.NOT_FOUND) throw Refusal.notFound();
    return seeOther(back);
  }

  private Response keep(ContributionId id, @Nullable Integer score, String back) {
    if (score == null) return seeOther(back);
    // The script then sends the form the plain way: the visitor must see the page that follows.
    if (byScript()) return Response.status(Response.Status.UNAUTHORIZED).build();
    return seeOther(
        kept.keep(response, PendingScore.KIND, PendingScore.payload(id, new Score(score))));
  }

  /** Browsers say whether a request is to be a page or is for a script. */
  private boolean byScript() {
    return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  private static String box(long contribution, String back) {
    return "/score-box/"
        + contribution
        + "?next="
        + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  private static Response seeOther(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
