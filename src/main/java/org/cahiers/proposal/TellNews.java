package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.cahiers.identity.AccountId;
import org.cahiers.notification.Notify;
import org.cahiers.synthesis.ContributionCited;
import org.cahiers.synthesis.ErratumPublished;
import org.cahiers.synthesis.SuggestionSettled;
import org.cahiers.synthesis.SynthesisPublished;

/** Tells people what became of their words: cited, merged, published, answered, left out again. */
@ApplicationScoped
public class TellNews {

  private static final String KIND = "proposal.news.";

  private record Author(AccountId account, long contribution) {}

  @Inject private Notify notify;
  @Inject private Connections connections;

  @Transactional(Transactional.TxType.MANDATORY)
  public void cited(@Observes ContributionCited cited) {
    long number = cited.contribution().value();
    notify.tell(
        cited.author(),
        KIND + "cited",
        "contribution:" + number,
        Map.of("number", Long.toString(number), "debate", question(cited.debate().value())),
        cited.address());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void settled(@Observes SuggestionSettled settled) {
    notify.tell(
        settled.author(),
        KIND + "suggestion-" + settled.outcome().code(),
        "suggestion:" + settled.suggestion().value(),
        Map.of("debate", question(settled.debate().value()), "reason", settled.reason()),
        settled.address());
  }

  /** To everyone who held the pen. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void synthesisPublished(@Observes SynthesisPublished published) {
    String question = question(published.debate().value());
    String path =
        connections.with(
            database ->
                Sql.first(
                        database,
                        "select '/debates/' || slug || '/synthesis/versions/' || ? from debate"
                            + " where id = ?",
                        row -> row.getString(1),
                        Integer.toString(published.version()),
                        published.debate().value())
                    .orElseThrow());
    List<Long> members =
        connections.with(
            database ->
                Sql.rows(
                    database,
                    "select account from synthesis_member where synthesis = ? and state ="
                        + " 'accepted' order by id",
                    row -> row.getLong(1),
                    published.synthesis().value()));
    for (long member : members)
      notify.tell(
          new AccountId(member),
          KIND + "synthesis",
          "synthesis:" + published.synthesis().value(),
          Map.of("debate", question, "version", Integer.toString(published.version())),
          path);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void published(@Observes ProposalPublished published) {
    tellAuthors(
        published.proposal(), published.version() == 1 ? "published" : "published-again", "");
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void answered(@Observes ProposalAnswered answered) {
    tellAuthors(
        answered.proposal(), answered.version() == 1 ? "answered" : "answered-again", "#answer");
  }

  /**
   * Who withdrew a text knows; who was moderated or restored is told where it had been published.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erratum(@Observes ErratumPublished erratum) {
    if (erratum.what().equals("withdrawn")) return;
    long number = erratum.contribution().value();
    notify.tell(
        erratum.author(),
        KIND + "erratum-" + (erratum.what().equals("restored") ? "restored" : "left"),
        "contribution:" + number,
        Map.of("number", Long.toString(number), "debate", question(erratum.debate().value())),
        erratum.address());
  }

  private void tellAuthors(ProposalId proposal, String kind, String place) {
    Edited edited =
        connections.with(database -> new VersionRows(database).current(proposal)).orElseThrow();
    for (Author author : connections.with(database -> authors(database, edited)))
      notify.tell(
          author.account(),
          KIND + kind,
          "proposal:" + proposal.value(),
          Map.of(
              "number",
              Long.toString(author.contribution()),
              "proposal",
              Long.toString(proposal.value()),
              "title",
              edited.text().title()),
          "/proposals/" + proposal.value() + place);
  }

  /** Whose contributions it cites; of several by one person, the first is named. */
  private static List<Author> authors(Connection database, Edited edited) {
    return Sql.rows(
        database,
        """
        select c.author, min(c.id) contribution from proposal_citation pc join contribution c on c.id = pc.contribution
        where pc.proposal = ? and pc.version = ? and c.state = 'published' group by c.author order by c.author\
        """,
        row -> new Author(new AccountId(row.getLong("author")), row.getLong("contribution")),
        edited.proposal().value(),
        edited.version());
  }

  private String question(long debate) {
    return connections
        .with(
            database ->
                Sql.first(
                    database,
                    """
                    select t.question from debate d join debate_text t on t.debate = d.id and t.language = d.language
                    where d.id = ?\
                    """,
                    row -> row.getString(1),
                    debate))
        .orElse("");
  }
}
