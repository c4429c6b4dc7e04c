package org.cahiers.front.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.front.OpenData;
import org.cahiers.front.OpenData.DataSet;
import org.cahiers.front.OpenData.Format;
import org.cahiers.platform.web.Language;
import org.cahiers.scoring.Cursor;
import org.cahiers.scoring.Filter;
import org.cahiers.scoring.Listing;
import org.cahiers.scoring.Sort;
import org.cahiers.scoring.Standings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Debates, pages of their contributions, and whole debates as files. */
@Path("debates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "debates")
public class DebateResource {

  private static final int LISTED = 50;

  /** A debate; theme, question and context in the language of the request where there is one. */
  public record Debate(
      String slug,
      String address,
      String phase,
      Instant opensAt,
      Instant synthesisAt,
      Instant closesAt,
      String language,
      String theme,
      String question,
      String context,
      long contributions,
      long replies,
      long scores,
      long people) {

    static Debate of(DebateView view) {
      return new Debate(
          view.slug(),
          view.address(),
          view.phase().name().toLowerCase(Locale.ROOT),
          view.opensAt(),
          view.synthesisAt(),
          view.closesAt(),
          view.language(),
          view.theme(),
          view.question(),
          view.context(),
          view.contributions(),
          view.replies(),
          view.scores(),
          view.people());
    }
  }

  /** A contribution as it stands now. */
  public record Contribution(
      long number,
      String address,
      String language,
      String title,
      String text,
      String author,
      @Nullable String place,
      String origin,
      int revision,
      Instant writtenAt,
      long replies) {

    static Contribution of(ContributionView view) {
      return new Contribution(
          view.number(),
          view.address(),
          view.language(),
          view.title(),
          view.text(),
          view.author(),
          view.place(),
          view.origin(),
          view.revision(),
          view.writtenAt(),
          view.replies());
    }
  }

  /**
   * @param next value of {@code after} for the next page, null on the last
   */
  public record Page(List<Contribution> items, @Nullable String next) {}

  @Inject private Debates debates;
  @Inject private Contributions contributions;
  @Inject private Standings standings;
  @Inject private OpenData openData;
  @Context private HttpServletRequest request;

  @GET
  @Operation(summary = "All published debates, open ones first.")
  public List<Debate> all() {
    return debates.all(language()).stream().map(Debate::of).toList();
  }

  @GET
  @Path("{slug}")
  @Operation(summary = "One debate with its dates and counts.")
  public Debate one(@PathParam("slug") String slug) {
    return Debate.of(debate(slug));
  }

  @GET
  @Path("{slug}/contributions")
  @Operation(
      summary = "A page of 50 published contributions in one of the orders of the debate's page.",
      description =
          "Send the value of next as after, with the same sort, to read on. The default is recent.")
  public Page contributions(
      @PathParam("slug") String slug,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("after") @Nullable String after) {
    DebateView debate = debate(slug);
    Sort order =
        sort == null
            ? Sort.RECENT
            : Sort.of(sort).orElseThrow(() -> new BadRequestException("no such sort"));
    Cursor cursor =
        after == null
            ? null
            : Cursor.of(after).orElseThrow(() -> new BadRequestException("no such place"));
    Listing listing = standings.list(debate.id(), order, Filter.NONE, cursor, null, LISTED);
    return new Page(
        contributions.inOrder(listing.contributions()).stream().map(Contribution::of).toList(),
        listing.following().map(Cursor::code).orElse(null));
  }

  @GET
  @Path("{slug}/{set:contributions|replies|topics|placements|scores}.{format:csv|json}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "Contributions, replies, topics or anonymous scores of a debate as one file.",
      description =
          "404 for scores while the debate is open. Cells of a CSV file that a spreadsheet would"
              + " take for a formula begin with an apostrophe.")
  public Response file(
      @PathParam("slug") String slug,
      @PathParam("set") String set,
      @PathParam("format") String format) {
    DebateView debate = debate(slug);
    DataSet wanted = DataSet.of(set).orElseThrow(NotFoundException::new);
    Format written = Format.valueOf(format.toUpperCase(Locale.ROOT));
    if (!openData.given(debate, wanted)) throw new NotFoundException();
    StreamingOutput rows =
        out -> {
          try {
            openData.write(debate, wanted, written, out);
          } catch (SQLException e) {
            throw new WebApplicationException(e);
          }
        };
    return Response.ok(rows, written == Format.CSV ? "text/csv;charset=UTF-8" : "application/json")
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + debate.slug() + "-" + set + "." + format + "\"")
        .build();
  }

  private DebateView debate(String slug) {
    return debates.find(slug, language()).orElseThrow(NotFoundException::new);
  }

  private String language() {
    return Language.of((Object) request).code();
  }
}
