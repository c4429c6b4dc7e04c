package org.cahiers.front.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cahiers.front.demo.DemoPeople.Person;
import org.jspecify.annotations.Nullable;

/** Writes the texts and scores of one debate of the demonstration, in one transaction. */
final class DemoTexts {

  private static final int SEED = 2007;
  private static final double NOISE = 0.75;
  private static final double HOURS_BETWEEN_REPLIES = 9;

  private final Connection connection;
  private final long debate;
  private final DemoScript script;
  private final Instant now;
  private final Map<String, Long> accounts = new HashMap<>();
  private final Random random;

  DemoTexts(Connection connection, long debate, DemoScript script, Instant now) {
    this.connection = connection;
    this.debate = debate;
    this.script = script;
    this.now = now;
    this.random = new Random(SEED + script.about("slug").hashCode());
  }

  void write(List<Person> people) throws SQLException {
    connection.setAutoCommit(false);
    Map<Long, DemoScript.Text> contributions = texts();
    scores(contributions, people);
    DemoCampaign.score(connection, script, debate, now);
    new DemoFates(connection, debate, script.about("slug")).befall();
    count();
    connection.commit();
  }

  private Map<Long, DemoScript.Text> texts() throws SQLException {
    Map<Long, DemoScript.Text> contributions = new HashMap<>();
    long root = 0;
    long reply = 0;
    Instant written = now;
    for (DemoScript.Text text : script.texts()) {
      written =
          text.depth() == 0
              ? now.minus(Duration.ofMinutes(Math.round(text.daysAgo() * 1440)))
              : written.plus(
                  Duration.ofMinutes(Math.round(60 * HOURS_BETWEEN_REPLIES * random.nextDouble())));
      if (written.isAfter(now)) written = now.minusSeconds(300);
      Long parent = text.depth() == 0 ? null : text.depth() == 1 ? (Long) root : (Long) reply;
      long id =
          insert(
              text,
              parent,
              text.depth() == 0 ? null : (Long) root,
              written.atOffset(ZoneOffset.UTC));
      if (text.depth() == 0) {
        root = id;
        contributions.put(id, text);
      }
      if (text.depth() == 1) reply = id;
    }
    return contributions;
  }

  private long insert(
      DemoScript.Text text, @Nullable Long parent, @Nullable Long root, OffsetDateTime written)
      throws SQLException {
    String sql =
        """
        insert into contribution (debate, parent, root, stance, author, origin, state, language, place, title, text, written_at, published_at)
        values (?, ?, ?, ?, ?, ?, 'published', ?, ?, ?, ?, ?, ?) returning id\
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, debate);
      insert.setObject(2, parent, Types.BIGINT);
      insert.setObject(3, root, Types.BIGINT);
      insert.setString(4, parent == null ? null : text.stance());
      insert.setLong(5, account(text.author()));
      insert.setString(6, text.place().endsWith("*") ? "meeting" : "online");
      insert.setString(7, script.about("language"));
      insert.setString(8, text.place().isEmpty() ? null : text.place().replace("*", ""));
      insert.setString(9, parent == null ? text.title() : null);
      insert.setString(10, text.text());
      insert.setObject(11, written);
      insert.setObject(12, written);
      var row = insert.executeQuery();
      row.next();
      long id = row.getLong(1);
      update(
          "insert into contribution_revision select id, 1, language, title, text, written_at from"
              + " contribution where id = ?",
          id);
      update(
          "insert into change (kind, subject, debate) values ('contribution.published', ?, ?)",
          id,
          debate);
      return id;
    }
  }

  /**
   * A score is what everyone thinks, what one's own opinion adds, and a mood; not everyone scores
   * everything.
   */
  private void scores(Map<Long, DemoScript.Text> contributions, List<Person> people)
      throws SQLException {
    if (!script.about().containsKey("scored")) return;
    double share = Double.parseDouble(script.about("scored"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into score (contribution, account, value, given_at) values (?, ?, ?, ?) on"
                + " conflict do nothing")) {
      List<Long> ids = contributions.keySet().stream().sorted().toList();
      for (Person person : people) {
        if (random.nextDouble() > share) continue;
        long account = account(person.pseudonym());
        for (long id : ids) {
          DemoScript.Text text = contributions.get(id);
          if (random.nextDouble() > person.diligence() || accounts.get(text.author()) == account)
            continue;
          double opinion =
              3
                  + text.liked()
                  + 2
                      * (text.divides()[0] * person.opinion()[0]
                          + text.divides()[1] * person.opinion()[1])
                  + NOISE * random.nextGaussian();
          insert.setLong(1, id);
          insert.setLong(2, account);
          insert.setInt(3, (int) Math.clamp(Math.round(opinion), 1, 5));
          insert.setObject(
              4,
              now.minus(Duration.ofMinutes(Math.round(1440 * text.daysAgo() * random.nextDouble())))
                  .atOffset(ZoneOffset.UTC));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private void count() throws SQLException {
    update(
        """
        insert into debate_participant (debate, account)
        select ?, author from contribution where debate = ?
        union select ?, s.account from score s join contribution c on c.id = s.contribution where c.debate = ?\
        """,
        debate,
        debate,
        debate,
        debate);
    update(
        """
        insert into debate_tally (debate, slot, contributions, replies, scores, people)
        select ?, 0, (select count(*) from contribution where debate = ? and parent is null and state = 'published'),
          (select count(*) from contribution where debate = ? and parent is not null and state = 'published'),
          (select count(*) from score s join contribution c on c.id = s.contribution where c.debate = ?),
          (select count(*) from debate_participant where debate = ?)\
        """,
        debate,
        debate,
        debate,
        debate,
        debate);
  }

  private long account(String pseudonym) throws SQLException {
    Long known = accounts.get(pseudonym);
    if (known != null) return known;
    update(
        "insert into account (origin, pseudonym, language) values ('demo', ?, ?) on conflict do"
            + " nothing",
        pseudonym,
        script.about("language"));
    try (PreparedStatement query =
        connection.prepareStatement(
            "select id from account where lower(pseudonym) = lower(?) and origin <> 'imported'")) {
      query.setString(1, pseudonym);
      var row = query.executeQuery();
      row.next();
      accounts.put(pseudonym, row.getLong(1));
      return row.getLong(1);
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      statement.executeUpdate();
    }
  }
}
