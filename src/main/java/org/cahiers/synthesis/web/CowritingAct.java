package org.cahiers.synthesis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.scoring.Score;
import org.cahiers.synthesis.Discuss;
import org.cahiers.synthesis.Endorse;
import org.cahiers.synthesis.Invite;
import org.cahiers.synthesis.ParagraphId;
import org.cahiers.synthesis.Pulse;
import org.cahiers.synthesis.Suggest;
import org.cahiers.synthesis.SuggestionId;
import org.cahiers.synthesis.SynthesisId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Small acts of members: they post a form and lead back. */
@Path("act/synthesis")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CowritingAct {

  @Inject private Discuss discuss;
  @Inject private Suggest suggest;
  @Inject private Endorse endorse;
  @Inject private Invite invite;
  @Inject private Pulse pulse;
  @Inject private Caller caller;

  @POST
  @Path("score")
  @Operation(hidden = true)
  public Response score(
      @FormParam("suggestion") long suggestion,
      @FormParam("score") int score,
      @FormParam("next") @Nullable String next) {
    AccountId by = caller.requireSignedIn();
    if (score < Score.LOWEST || score > Score.HIGHEST) throw Refusal.badRequest("no score 1 to 5");
    discuss.score(by, new SuggestionId(suggestion), new Score(score));
    return back(next, "#suggestion-" + suggestion);
  }

  @POST
  @Path("comment")
  @Operation(hidden = true)
  public Response comment(
      @FormParam("paragraph") long paragraph,
      @FormParam("suggestion") @Nullable Long suggestion,
      @FormParam("text") @Nullable String text,
      @FormParam("next") @Nullable String next) {
    AccountId by = caller.requireSignedIn();
    boolean about = suggestion != null && suggestion > 0;
    boolean said =
        discuss.comment(
            by,
            new ParagraphId(paragraph),
            about ? new SuggestionId(suggestion) : null,
            text == null ? "" : text);
    String place = about ? "#suggestion-" + suggestion : "#comments";
    return back(next, (said ? "" : "?problem=comment") + place);
  }

  @POST
  @Path("comment/remove")
  @Operation(hidden = true)
  public Response removeComment(
      @FormParam("comment") long comment, @FormParam("next") @Nullable String next) {
    discuss.remove(caller.requireSignedIn(), comment);
    return back(next, "#comments");
  }

  @POST
  @Path("withdraw")
  @Operation(hidden = true)
  public Response withdraw(
      @FormParam("suggestion") long suggestion, @FormParam("next") @Nullable String next) {
    suggest.withdraw(caller.requireSignedIn(), new SuggestionId(suggestion));
    return back(next, "#suggestions");
  }

  @POST
  @Path("endorse")
  @Operation(hidden = true)
  public Response endorse(
      @FormParam("synthesis") long synthesis,
      @FormParam("stance") @Nullable String stance,
      @FormParam("note") @Nullable String note,
      @FormParam("next") @Nullable String next) {
    AccountId by = caller.requireSignedIn();
    Endorse.Stance chosen =
        Endorse.Stance.of(stance == null ? "" : stance)
            .orElseThrow(() -> Refusal.badRequest("no stance"));
    return switch (endorse.endorse(
        by, new SynthesisId(synthesis), chosen, note == null ? "" : note)) {
      case GIVEN -> back(next, "#endorsement");
      case NOTE_MISSING -> back(next, "?problem=note-missing#endorsement");
      case NOTE_TOO_LONG -> back(next, "?problem=note-too-long#endorsement");
    };
  }

  @POST
  @Path("ask")
  @Operation(hidden = true)
  public Response ask(
      @FormParam("synthesis") long synthesis,
      @FormParam("message") @Nullable String message,
      @FormParam("next") @Nullable String next) {
    boolean asked =
        invite.ask(
            caller.requireSignedIn(), new SynthesisId(synthesis), message == null ? "" : message);
    return back(next, asked ? "#you" : "?problem=ask#you");
  }

  @POST
  @Path("answer")
  @Operation(hidden = true)
  public Response answer(
      @FormParam("synthesis") long synthesis,
      @FormParam("accept") boolean accept,
      @FormParam("next") @Nullable String next) {
    invite.answer(caller.requireSignedIn(), new SynthesisId(synthesis), accept);
    return back(next, "#you");
  }

  /** For the script: I am here; who else is, and how do the paragraphs stand? */
  @POST
  @Path("pulse")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response pulse(
      @FormParam("synthesis") long synthesis,
      @FormParam("paragraph") long paragraph,
      @FormParam("writing") boolean writing) {
    SynthesisId id = new SynthesisId(synthesis);
    caller.account().ifPresent(who -> pulse.present(who, id, paragraph, writing));
    JsonArrayBuilder people = Json.createArrayBuilder();
    for (Pulse.Present each : pulse.people(id))
      people.add(
          Json.createObjectBuilder()
              .add("name", each.name())
              .add("paragraph", each.paragraph())
              .add("writing", each.writing())
              .add("me", each.name().equals(caller.getPseudonym())));
    JsonArrayBuilder paragraphs = Json.createArrayBuilder();
    for (Pulse.State each : pulse.states(id))
      paragraphs.add(
          Json.createObjectBuilder()
              .add("id", each.paragraph())
              .add("version", each.version())
              .add("open", each.open())
              .add("last", each.last()));
    return Response.ok(
            Json.createObjectBuilder()
                .add("people", people)
                .add("paragraphs", paragraphs)
                .build()
                .toString())
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Response back(@Nullable String next, String rest) {
    return Response.seeOther(URI.create(Route.local(next, "/debates") + rest)).build();
  }
}
