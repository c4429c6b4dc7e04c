package org.cahiers.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.cahiers.search.DebateNames;
import org.cahiers.search.Search;
import org.cahiers.search.SearchAnswer;
import org.cahiers.search.SearchAnswer.FacetValue;
import org.cahiers.search.SearchAnswer.Hit;
import org.cahiers.search.SearchQuestion;
import org.cahiers.search.Shelf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search as data: what {@code /search} shows. */
@Path("search")
@RequestScoped
@Tag(name = "search")
public class SearchResource {

  /**
   * @param marked passages as HTML, what was found in {@code <mark>}, all else escaped
   */
  public record Found(
      long number,
      String kind,
      @Nullable Long debate,
      String language,
      String title,
      String marked,
      String address,
      Instant date) {}

  /**
   * @param total number of texts found; exceeded where not exact
   * @param typos whether words with one letter different were met as well
   * @param complete false while the index is being built
   */
  public record Answer(
      long total,
      boolean exact,
      int page,
      boolean typos,
      boolean complete,
      List<Found> found,
      List<FacetValue> debates,
      List<FacetValue> languages,
      List<FacetValue> kinds) {}

  @Inject private Search search;
  @Inject private DebateNames names;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Finds contributions, replies, debates",
      description =
          "Every word is looked for in any form and without accents; \"phrases\" as they stand. If"
              + " little is found, one typing error in each word is forgiven. 20 a page.")
  public Answer find(
      @QueryParam("q") String text,
      @QueryParam("debate") @Nullable String slug,
      @QueryParam("language") @Nullable String language,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("sort") @DefaultValue("best") String sort,
      @QueryParam("page") @DefaultValue("1") int page) {
    if (text == null || text.isBlank()) throw new BadRequestException("q is missing");
    if (page < 1 || page > SearchQuestion.LAST_PAGE)
      throw new BadRequestException("page is 1 to " + SearchQuestion.LAST_PAGE);
    Long debate =
        slug == null
            ? null
            : names
                .find(slug, "fr")
                .map(Shelf::debate)
                .orElseThrow(() -> new BadRequestException("no debate " + slug));
    SearchAnswer answer =
        search.ask(new SearchQuestion(text, debate, language, kind, sort.equals("recent"), page));
    return new Answer(
        answer.total(),
        answer.exact(),
        page,
        answer.typos(),
        answer.complete(),
        answer.hits().stream().map(SearchResource::found).toList(),
        answer.debates(),
        answer.languages(),
        answer.kinds());
  }

  private static Found found(Hit hit) {
    return new Found(
        hit.id(),
        hit.kind(),
        hit.debate(),
        hit.language(),
        hit.title().text(),
        hit.passages().html(),
        hit.address(),
        hit.date());
  }
}
