package org.cahiers.proposal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cahiers.proposal.AnswerView;
import org.cahiers.proposal.Answers;
import org.cahiers.proposal.FollowUpView;
import org.cahiers.proposal.ListedProposal;
import org.cahiers.proposal.NumberedText.NumberedBlock;
import org.cahiers.proposal.NumberedText.NumberedSource;
import org.cahiers.proposal.ProposalFilter;
import org.cahiers.proposal.ProposalId;
import org.cahiers.proposal.ProposalView;
import org.cahiers.proposal.Proposals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What {@code /proposals} shows, as data. */
@Path("proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalResource {

  private static final int LISTED = 50;

  /**
   * @param answer null while there is none
   */
  public record Listed(
      long number,
      String title,
      String language,
      String debate,
      int version,
      @Nullable String answer,
      int sources,
      Instant published) {}

  /**
   * @param contribution its number
   * @param title and text of the revision that is cited
   */
  public record CitedSource(
      int number, String contribution, int revision, String title, String text, String author) {}

  /**
   * @param position {@code taken_up}, {@code taken_up_with_changes}, {@code declined}, {@code
   *     under_study}
   * @param adopted the measures as they are taken up, where they are changed
   */
  public record Answer(
      int version,
      String position,
      @Nullable String french,
      @Nullable String english,
      @Nullable String adopted,
      Instant published) {}

  public record Step(
      LocalDate day, @Nullable String french, @Nullable String english, boolean done) {}

  /**
   * @param blocks sentences with the numbers of their sources; none for words of the team
   * @param hash of the text as it was published
   */
  public record Proposal(
      long number,
      String title,
      String language,
      String debate,
      int version,
      Instant published,
      String hash,
      List<NumberedBlock> blocks,
      List<CitedSource> sources,
      List<String> coAuthors,
      List<Answer> answers,
      List<Step> followUp) {}

  @Inject private Proposals proposals;
  @Inject private Answers answers;

  @GET
  @Operation(
      summary = "Lists proposals, the newest number first",
      description = "At most 50; go on with below=the last number.")
  public List<Listed> list(
      @QueryParam("debate") @Nullable String debate,
      @QueryParam("answer") @Nullable String answer,
      @QueryParam("below") @Nullable Long below) {
    return proposals
        .list(new ProposalFilter(debate, answer), below == null ? Long.MAX_VALUE : below, LISTED)
        .stream()
        .map(ProposalResource::listed)
        .toList();
  }

  @GET
  @Path("{number}")
  @Operation(summary = "One proposal with its sources, answers and follow-up")
  public Proposal one(@PathParam("number") long number) {
    if (number < 1) throw new NotFoundException();
    ProposalId id = new ProposalId(number);
    ProposalView view = proposals.find(id).orElseThrow(NotFoundException::new);
    return new Proposal(
        number,
        view.text().title(),
        view.text().language(),
        view.slug(),
        view.version(),
        view.publishedAt(),
        view.hash(),
        view.text().blocks(),
        view.text().sources().stream().map(ProposalResource::source).toList(),
        view.people().coAuthors(),
        answers.of(id).stream().map(ProposalResource::answer).toList(),
        answers.followUps(id).stream().map(ProposalResource::step).toList());
  }

  private static Listed listed(ListedProposal each) {
    return new Listed(
        each.number(),
        each.title(),
        each.language(),
        each.slug(),
        each.version(),
        each.position(),
        each.figures().support().contributions(),
        each.publishedAt());
  }

  private static CitedSource source(NumberedSource each) {
    return new CitedSource(
        each.number(),
        each.source().id(),
        each.source().revision(),
        each.source().title(),
        each.source().text(),
        each.source().author());
  }

  private static Answer answer(AnswerView each) {
    return new Answer(
        each.version(), each.position(), each.french(), each.english(), each.adopted(), each.at());
  }

  private static Step step(FollowUpView each) {
    return new Step(each.day(), each.french(), each.english(), each.done());
  }
}
