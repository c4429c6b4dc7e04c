package org.cahiers.front.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.Debates;
import org.cahiers.export.AnswerPart.Position;
import org.cahiers.export.Format;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Settings;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;
import org.cahiers.platform.web.Words;
import org.cahiers.proposal.AnswerProposal;
import org.cahiers.proposal.Answers;
import org.cahiers.proposal.Cahiers;
import org.cahiers.proposal.FollowUps;
import org.cahiers.proposal.OrderCahier;
import org.cahiers.proposal.ProposalFilter;
import org.cahiers.proposal.ProposalId;
import org.cahiers.proposal.Proposals;
import org.cahiers.proposal.PublishProposals;
import org.cahiers.synthesis.PublishedSynthesis;
import org.cahiers.synthesis.PublishedSynthesis.PublishedSection;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisPublished;
import org.cahiers.synthesis.SynthesisVersions;

/**
 * What follows the first synthesis that the demonstration publishes: proposals, two of them
 * answered and one left for whoever plays the spokesperson, and a cahier.
 */
@ApplicationScoped
class DemoProposals implements Work {

  private static final String KIND = "demo.proposals";
  private static final int MOST = 4;
  private static final String EDITOR = "editor@demo.example";
  private static final String SPOKESPERSON = "spokesperson@demo.example";

  @Inject private Settings settings;
  @Inject private Clock clock;
  @Inject private Jobs jobs;
  @Inject private Debates debates;
  @Inject private Accounts accounts;
  @Inject private Rest rest;
  @Inject private SynthesisVersions versions;
  @Inject private Proposals proposals;
  @Inject private PublishProposals publish;
  @Inject private Answers answers;
  @Inject private AnswerProposal answer;
  @Inject private FollowUps followUps;
  @Inject private OrderCahier order;
  @Inject private Cahiers cahiers;

  void follow(@Observes SynthesisPublished published) {
    if (!settings.demo() || !proposals.debates().isEmpty() || !own(published.debate())) return;
    jobs.enqueue(
        KIND,
        Json.createObjectBuilder()
            .add("synthesis", published.synthesis().value())
            .add("version", published.version())
            .build(),
        "proposals",
        Duration.ZERO);
  }

  private boolean own(DebateId debate) {
    return debates
        .find(debate, "")
        .filter(view -> DemoConsultation.DEBATES.contains(view.slug()))
        .isPresent();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) {
    JsonObject payload = job.payload();
    if (payload.containsKey("cahier")) {
      publishCahier(payload.getJsonNumber("cahier").longValue());
      return;
    }
    if (proposals.debates().isEmpty())
      publish(
          new SynthesisId(payload.getJsonNumber("synthesis").longValue()),
          payload.getInt("version"));
    List<ProposalId> published =
        proposals.list(ProposalFilter.ALL, Long.MAX_VALUE, MOST).reversed().stream()
            .map(each -> each.id())
            .toList();
    if (published.isEmpty()) return;
    if (answers.of(published.getFirst()).isEmpty()) answer(published);
    orderCahier(published);
  }

  private void publish(SynthesisId synthesis, int version) {
    PublishedSynthesis source = versions.find(synthesis, version).orElseThrow();
    publish.publishFor(
        accounts.of(EDITOR),
        synthesis,
        version,
        source.sections().stream().limit(MOST).map(PublishedSection::section).toList());
  }

  private void answer(List<ProposalId> published) {
    AccountId spokesperson = accounts.of(SPOKESPERSON);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
    ProposalId first = published.getFirst();
    String measures = answers.measures(first);
    boolean french = !proposals.find(first).orElseThrow().text().language().equals("en");
    answer.answerFor(
        spokesperson,
        first,
        new AnswerProposal.Words(
            Position.TAKEN_UP_WITH_CHANGES,
            "Nous reprenons cette proposition. Nous y ajoutons un bilan public, parce que plusieurs"
                + " d’entre vous ont demandé comment on saurait que c’est fait.",
            "We take this proposal up. We add a public review to it, since several of you asked how"
                + " one would know that it was done.",
            measures
                + (french
                    ? "\nUn bilan est publié chaque année."
                    : "\nA review is published every year.")),
        0);
    followUps.addFor(
        spokesperson,
        first,
        today.plusDays(40),
        "Le conseil en délibère.",
        "The council debates it.");
    followUps.addFor(
        spokesperson,
        first,
        today.plusDays(400),
        "Premier bilan, publié ici.",
        "First review, published here.");
    if (published.size() > 2)
      answer.answerFor(
          spokesperson,
          published.get(1),
          new AnswerProposal.Words(
              Position.UNDER_STUDY,
              "Nous ne savons pas encore ce que cela coûte. Les services chiffrent la mesure avant"
                  + " la fin de l’année ; la réponse sera revue ici.",
              "We do not know yet what it costs. The services work it out before the end of the"
                  + " year; the answer will be revised here.",
              null),
          0);
  }

  private void orderCahier(List<ProposalId> published) {
    var outcome =
        order.orderFor(
            accounts.of(EDITOR),
            new OrderCahier.Wish(
                "Ce que vous avez écrit",
                "",
                "fr",
                List.of(Format.values()),
                published.stream().map(ProposalId::value).toList()));
    if (outcome instanceof OrderCahier.Outcome.Ordered ordered) rest.later(ordered.cahier());
  }

  /** Refused, and so tried again, until it is made. */
  private void publishCahier(long number) {
    if (cahiers.find(number).isEmpty()) order.publishFor(accounts.of(EDITOR), number);
  }

  /** The transaction that leaves the cahier for later. */
  @ApplicationScoped
  static class Rest {
    @Inject private Jobs jobs;

    @Transactional
    public void later(long cahier) {
      jobs.enqueue(
          KIND,
          Json.createObjectBuilder().add("cahier", cahier).build(),
          "cahier",
          Duration.ofSeconds(30));
    }
  }

  /** The accounts of the demonstration by their address. */
  @ApplicationScoped
  static class Accounts {
    @Resource(lookup = "java:app/jdbc/cahiers")
    private DataSource database;

    AccountId of(String email) {
      try (Connection connection = database.getConnection();
          var query = connection.prepareStatement("select id from account where email = ?")) {
        query.setString(1, email);
        var rows = query.executeQuery();
        rows.next();
        return new AccountId(rows.getLong(1));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
