package org.cahiers.front.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.debate.Phase;
import org.cahiers.identity.AccountId;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.Topics;
import org.cahiers.insight.TopicsTaken;
import org.cahiers.platform.Settings;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;
import org.cahiers.scoring.Score;
import org.cahiers.synthesis.Discuss;
import org.cahiers.synthesis.Invite;
import org.cahiers.synthesis.OpenSynthesis;
import org.cahiers.synthesis.ParagraphId;
import org.cahiers.synthesis.PublishSynthesis;
import org.cahiers.synthesis.Settle;
import org.cahiers.synthesis.Suggest;
import org.cahiers.synthesis.SuggestionId;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisView.ParagraphView;
import org.cahiers.synthesis.WriteOutcome;
import org.cahiers.synthesis.writing.Lines;

/**
 * Once the debates of the demonstration have topics: a synthesis that is being written where the
 * debate is in synthesis, with suggestions that wait, and a published one where it has closed.
 */
@ApplicationScoped
class DemoSynthesis implements Work {

  private static final String KIND = "demo.synthesis";
  private static final String MODERATOR = "moderator@demo.example";
  private static final List<String> PARTICIPANTS =
      List.of("ada@demo.example", "basil@demo.example");
  private static final int SECTIONS = 4;
  private static final int SEATS = 12;

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource database;

  @Inject private Settings settings;
  @Inject private Jobs jobs;
  @Inject private Debates debates;
  @Inject private Topics topics;
  @Inject private Syntheses syntheses;
  @Inject private OpenSynthesis opening;
  @Inject private Invite invite;
  @Inject private Suggest suggest;
  @Inject private Discuss discuss;
  @Inject private Settle settle;
  @Inject private PublishSynthesis publishing;

  void follow(@Observes TopicsTaken taken) {
    if (!settings.demo()) return;
    jobs.enqueue(
        KIND,
        Json.createObjectBuilder().add("debate", taken.debate().value()).build(),
        "synthesis-" + taken.debate().value(),
        Duration.ZERO);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) throws SQLException {
    DebateId id = new DebateId(job.payload().getJsonNumber("debate").longValue());
    DebateView debate = debates.find(id, "").orElseThrow();
    boolean written = debate.phase() == Phase.SYNTHESIS || debate.phase() == Phase.CLOSED;
    boolean own = DemoConsultation.DEBATES.contains(debate.slug());
    if (!own || !written || syntheses.of(id).isPresent()) return;
    AccountId moderator = account(MODERATOR).orElseThrow();
    List<TopicId> outline =
        topics.tree(id).topics().stream()
            .filter(topic -> !topic.offTopic() && topic.size() > 2)
            .limit(SECTIONS)
            .map(topic -> topic.id())
            .toList();
    if (outline.isEmpty()
        || !(opening.open(moderator, id, title(debate), outline)
            instanceof OpenSynthesis.Outcome.Opened opened)) return;
    boolean english = debate.ownLanguage().equals("en");
    List<AccountId> members = join(opened.id(), moderator);
    write(opened.id(), moderator, members, english);
    if (debate.phase() == Phase.CLOSED) {
      publishing.publish(moderator, opened.id());
      publishing.end(moderator, opened.id());
    }
  }

  private static String title(DebateView debate) {
    String begin = debate.ownLanguage().equals("en") ? "Synthesis: " : "Synthèse\u00a0: ";
    String title = begin + debate.theme();
    return title.length() <= 200 ? title : title.substring(0, 200);
  }

  /** By quota, and the two participants anybody can sign in as; some answer, some do not. */
  private List<AccountId> join(SynthesisId synthesis, AccountId moderator) throws SQLException {
    invite.send(moderator, synthesis, SEATS);
    List<AccountId> members = new ArrayList<>();
    for (String email : PARTICIPANTS) {
      Optional<AccountId> person = account(email);
      if (person.isEmpty()) continue;
      invite.add(moderator, synthesis, name(person.get()));
      members.add(person.get());
    }
    List<AccountId> invited = invited(synthesis);
    for (AccountId each : invited.subList(0, Math.max(0, invited.size() - 3)))
      if (!members.contains(each)) members.add(each);
    for (AccountId each : members) invite.answer(each, synthesis, true);
    if (invited.size() > members.size()) invite.answer(invited.getLast(), synthesis, false);
    return members;
  }

  /** Shortenings and a question: what a reader sees of how a text is written together. */
  private void write(
      SynthesisId synthesis, AccountId moderator, List<AccountId> members, boolean english) {
    List<ParagraphView> paragraphs =
        syntheses.find(synthesis).orElseThrow().sections().stream()
            .flatMap(section -> section.paragraphs().stream())
            .filter(paragraph -> paragraph.sentences().size() > 1)
            .toList();
    if (members.size() < 2 || paragraphs.isEmpty()) return;
    ParagraphView first = paragraphs.getFirst();
    String added =
        english
            ? "We ask that the first results be published within a year."
            : "Nous demandons que les premiers résultats soient publiés dans l’année.";
    long taken =
        suggested(
            members.get(0),
            first,
            Lines.of(first.sentences()) + "\n" + added,
            english
                ? "So that one can see what came of it."
                : "Pour qu’on voie ce que cela donne.");
    score(members, taken, 5, 4);
    settle.take(
        moderator,
        new SuggestionId(taken),
        english
            ? "Several members asked for it, nobody objected."
            : "Plusieurs membres le demandaient, personne ne s’y opposait.");
    ParagraphView second = paragraphs.get(Math.min(1, paragraphs.size() - 1));
    List<String> lines = List.of(Lines.of(second.sentences()).split("\n"));
    String last = lines.getLast();
    String kept = String.join("\n", lines.subList(0, lines.size() - 1));
    long shorter =
        suggested(
            members.get(1),
            second,
            kept,
            english ? "Said already in the sentence before." : "Déjà dit dans la phrase d’avant.");
    long other =
        suggested(
            members.get(0),
            second,
            kept + "\n" + (english ? "Where possible: " : "Là où c’est possible\u00a0: ") + last,
            english ? "It does not hold everywhere." : "Ce n’est pas vrai partout.");
    score(members, shorter, 2, 3);
    score(members, other, 4, 4);
    discuss.comment(
        members.get(1),
        new ParagraphId(second.id()),
        new SuggestionId(other),
        english
            ? "That would suit me better than taking it out."
            : "Cela m’irait mieux que de la supprimer.");
  }

  private long suggested(AccountId by, ParagraphView at, String text, String reason) {
    return suggest.suggest(by, new ParagraphId(at.id()), at.version(), text, reason)
            instanceof WriteOutcome.Suggested kept
        ? kept.id().value()
        : 0;
  }

  private void score(List<AccountId> members, long suggestion, int... scores) {
    for (int i = 0; i < scores.length && i + 2 < members.size(); i++)
      discuss.score(members.get(i + 2), new SuggestionId(suggestion), new Score(scores[i]));
  }

  private Optional<AccountId> account(String email) throws SQLException {
    return ids("select id from account where email = ?", email).stream().findFirst();
  }

  private List<AccountId> invited(SynthesisId synthesis) throws SQLException {
    return ids(
        "select account from synthesis_member where synthesis = ? and via = 'quota' order by id",
        synthesis.value());
  }

  private List<AccountId> ids(String sql, Object value) throws SQLException {
    List<AccountId> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, value);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) found.add(new AccountId(rows.getLong(1)));
      }
    }
    return found;
  }

  private String name(AccountId account) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select pseudonym from person where id = ?")) {
      query.setLong(1, account.value());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
