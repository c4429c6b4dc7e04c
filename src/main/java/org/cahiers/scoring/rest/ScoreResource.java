package org.cahiers.scoring.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.cahiers.contribution.ContributionId;
import org.cahiers.identity.Caller;
import org.cahiers.scoring.GiveScore;
import org.cahiers.scoring.Score;
import org.cahiers.scoring.ScoreBox;
import org.cahiers.scoring.ScoreBoxes;
import org.cahiers.scoring.ScoreOutcome;
import org.cahiers.scoring.StandingView;
import org.cahiers.scoring.Standings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a contribution stands, and one's own score of it. */
@Path("contributions/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scores")
public class ScoreResource {

  /** A score to give, 1 to 5; as JSON has it, so that what is none can be told. */
  public record Given(double score) {}

  /**
   * @param own the caller's score, or null
   * @param shown whether scores and rank show to the caller: while a debate is open perhaps only
   *     after scoring
   * @param scores how often 1, 2, 3, 4, 5 were given; null unless they show
   */
  public record Standing(
      long number,
      @Nullable Integer own,
      boolean shown,
      @Nullable List<Integer> scores,
      @Nullable Double mean,
      @Nullable Double quality,
      @Nullable Double debated,
      @Nullable Double rank,
      @Nullable Double divisive,
      int replies,
      int repliers) {}

  @Inject private Standings standings;
  @Inject private ScoreBoxes boxes;
  @Inject private GiveScore door;
  @Inject private Caller caller;

  @GET
  @Path("standing")
  @Operation(summary = "Scores, rank and replies of a contribution")
  public Standing standing(@PathParam("number") long number) {
    ContributionId id = new ContributionId(number);
    StandingView standing =
        standings.find(id).filter(StandingView::listed).orElseThrow(NotFoundException::new);
    Optional<ScoreBox> box = boxes.of(id);
    boolean shown = box.filter(ScoreBox::shown).isPresent();
    return new Standing(
        number,
        box.map(ScoreBox::own).orElse(null),
        shown,
        shown ? counts(standing) : null,
        shown && standing.scores() > 0 ? standing.histogram().mean().getAsDouble() : null,
        shown ? standing.quality() : null,
        shown ? standing.debated() : null,
        shown ? standing.rank() : null,
        shown ? standing.divisive() : null,
        standing.replies(),
        standing.repliers());
  }

  private static List<Integer> counts(StandingView standing) {
    return java.util.stream.IntStream.rangeClosed(Score.LOWEST, Score.HIGHEST)
        .map(standing.histogram()::count)
        .boxed()
        .toList();
  }

  @PUT
  @Path("score")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives or changes one's own score")
  public Response give(@PathParam("number") long number, Given given) {
    var account = caller.requireSignedIn();
    int score = given == null ? 0 : (int) given.score();
    if (score < Score.LOWEST || score > Score.HIGHEST || score != given.score())
      throw new BadRequestException("score is 1 to 5");
    return answer(door.give(account, new ContributionId(number), new Score(score)));
  }

  @DELETE
  @Path("score")
  @Operation(
      summary = "Withdraws one's own score",
      description = "Send Content-Type: application/json, as with every change.")
  public Response withdraw(@PathParam("number") long number) {
    return answer(door.withdraw(caller.requireSignedIn(), new ContributionId(number)));
  }

  private static Response answer(ScoreOutcome outcome) {
    return switch (outcome) {
      case ScoreOutcome.Taken taken -> Response.noContent().build();
      case ScoreOutcome.Refused refused ->
          switch (refused.reason()) {
            case NOT_FOUND -> throw new NotFoundException();
            case OWN, PHASE_CLOSED ->
                Response.status(Response.Status.CONFLICT)
                    .type(MediaType.APPLICATION_JSON)
                    .entity("{\"refused\":\"" + refused.reason() + "\"}")
                    .build();
          };
    };
  }
}
