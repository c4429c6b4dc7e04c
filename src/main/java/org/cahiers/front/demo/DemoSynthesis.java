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
import org.cahiers.synthesis.Invite;
import org.cahiers.synthesis.Members;
import org.cahiers.synthesis.OpenSynthesis;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.SynthesisId;
import org.cahiers.synthesis.SynthesisOpened;
import org.cahiers.synthesis.SynthesisView;

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
  @Inject private Members members;
  @Inject private DemoCowriting writing;

  void follow(@Observes TopicsTaken taken) {
    if (settings.demo()) enqueue("topics", taken.debate());
  }

  void follow(@Observes SynthesisOpened opened) {
    if (settings.demo()) enqueue("outline", opened.debate());
  }

  private void enqueue(String after, DebateId debate) {
    jobs.enqueue(
        KIND,
        Json.createObjectBuilder().add("debate", debate.value()).add("after", after).build(),
        after + "-" + debate.value(),
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
    if (!written || !DemoConsultation.DEBATES.contains(debate.slug())) return;
    AccountId moderator = account(MODERATOR).orElseThrow();
    Optional<SynthesisView> open = syntheses.of(id);
    if (open.isEmpty()) open(debate, moderator);
    else if (members.of(open.get().id()).isEmpty()) write(debate, moderator, open.get().id());
  }

  private void open(DebateView debate, AccountId moderator) {
    List<TopicId> outline =
        topics.tree(debate.id()).topics().stream()
            .filter(topic -> !topic.offTopic() && topic.size() > 2)
            .limit(SECTIONS)
            .map(topic -> topic.id())
            .toList();
    if (!outline.isEmpty()) opening.open(moderator, debate.id(), title(debate), outline);
  }

  private void write(DebateView debate, AccountId moderator, SynthesisId synthesis)
      throws SQLException {
    List<AccountId> joined = join(synthesis, moderator);
    DemoTalk talk = new DemoTalk(debate.ownLanguage().equals("en"), moderator, joined);
    writing.write(talk, synthesis);
    if (debate.phase() == Phase.CLOSED) writing.conclude(talk, synthesis);
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
