package org.cahiers.front.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebatePlan;
import org.cahiers.debate.DebateRules;
import org.cahiers.debate.PlanDebate;
import org.cahiers.debate.PublishPosition;
import org.cahiers.identity.AccountId;
import org.cahiers.insight.Cause;
import org.cahiers.insight.StartRun;
import org.cahiers.platform.Settings;
import org.cahiers.scoring.Recount;
import org.cahiers.signal.LookThrough;
import org.cahiers.signal.RecordFinding;
import org.cahiers.signal.Verdict;

/**
 * Fills an empty database with the demonstration, standings and all, before the first page is asked
 * for.
 */
@ApplicationScoped
class DemoConsultation {

  /** Slugs of its debates; those that somebody adds are left to them. */
  static final List<String> DEBATES =
      List.of("mobilite", "ecole", "heating", "work", "decider", "eau", "sante");

  private static final int PEOPLE = 360;

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource database;

  @Inject private Settings settings;
  @Inject private Clock clock;
  @Inject private PlanDebate planning;
  @Inject private PublishPosition positions;
  @Inject private Recount recount;
  @Inject private LookThrough signals;
  @Inject private RecordFinding findings;
  @Inject private StartRun analysis;

  void load(@Observes @Priority(150) @Initialized(ApplicationScoped.class) Object start)
      throws SQLException {
    if (!settings.demo()) return;
    try (Connection held = database.getConnection();
        var statement = held.createStatement()) {
      // Of nodes that start together on an empty database, one loads it and the others find it.
      statement.execute("select pg_advisory_lock(hashtext('demo.consultation'))");
      try {
        if (!anyDebate()) loadAll();
      } finally {
        statement.execute("select pg_advisory_unlock(hashtext('demo.consultation'))");
      }
    }
  }

  private void loadAll() throws SQLException {
    Map<String, Long> debates = new LinkedHashMap<>();
    for (String slug : DEBATES) {
      DemoScript script = DemoScript.read(slug);
      long debate = announce(script);
      debates.put(slug, debate);
      speak(script, debate);
      try (Connection connection = database.getConnection()) {
        new DemoTexts(connection, debate, script, clock.instant()).write(DemoPeople.invent(PEOPLE));
      }
      recount.of(new DebateId(debate));
      if (!script.texts().isEmpty()) analysis.start(new DebateId(debate), Cause.FIRST, null);
    }
    for (var debate : debates.entrySet()) look(debate.getKey(), debate.getValue());
  }

  /** The signals are there from the first page on, and in one debate what was found. */
  private void look(String slug, long debate) throws SQLException {
    signals.at(new DebateId(debate));
    if (!slug.equals(DemoCampaign.LOOKED_AT)) return;
    try (Connection connection = database.getConnection()) {
      long scored = DemoCampaign.of(connection, slug, debate).orElseThrow();
      findings.recordFor(
          new AccountId(account("moderator@demo.example")),
          new ContributionId(scored),
          Verdict.CONFIRMED,
          DemoCampaign.REASON);
    }
  }

  private boolean anyDebate() throws SQLException {
    try (Connection connection = database.getConnection();
        var rows =
            connection.createStatement().executeQuery("select exists (select 1 from debate)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private long announce(DemoScript script) {
    Map<String, DebatePlan.Words> texts = new HashMap<>();
    for (String language : List.of("fr", "en"))
      texts.put(
          language,
          new DebatePlan.Words(
              script.about("theme." + language),
              script.about("question." + language),
              script.about("context." + language)));
    DebatePlan plan =
        new DebatePlan(
            script.about("slug"),
            script.about("language"),
            texts,
            day(script, "opens"),
            day(script, "synthesis"),
            day(script, "closes"),
            DebateRules.USUAL,
            true);
    return switch (planning.announceFor(plan, 0)) {
      case PlanDebate.Outcome.Planned planned -> planned.id().value();
      case PlanDebate.Outcome.Refused refused ->
          throw new IllegalStateException(plan.slug() + ": " + refused.reason());
    };
  }

  /** A moment so many days from now, negative for the past. */
  private Instant day(DemoScript script, String name) {
    return clock
        .instant()
        .plus(Duration.ofHours(Math.round(24 * Double.parseDouble(script.about(name)))));
  }

  private void speak(DemoScript script, long debate) throws SQLException {
    if (!script.about().containsKey("position.title")) return;
    long spokesperson = account("spokesperson@demo.example");
    String language = script.about("language");
    long position =
        positions.publishFor(
            spokesperson,
            new DebateId(debate),
            language,
            script.about("position.title"),
            script.about("position.first"));
    if (script.about().containsKey("position.second"))
      positions.reviseFor(
          spokesperson,
          position,
          language,
          script.about("position.title"),
          script.about("position.second"));
  }

  private long account(String email) throws SQLException {
    try (Connection connection = database.getConnection();
        var query = connection.prepareStatement("select id from account where email = ?")) {
      query.setString(1, email);
      var rows = query.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }
}
