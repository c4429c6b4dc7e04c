package org.cahiers.front.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What the signals of the demonstration are found in: invented accounts that were opened long ago
 * and have done nothing but score one contribution, all within an hour.
 */
final class DemoCampaign {

  /** Where a moderator has looked already. */
  static final String LOOKED_AT = "heating";

  /** A reason as a moderator would give it. */
  static final String REASON =
      "Demonstration: 22 accounts without any other act scored it in a row, minutes apart; no"
          + " class, meeting or newsletter of that hour is known.";

  /** Titles by slug. */
  private static final Map<String, String> SCORED =
      Map.of(
          "mobilite",
          "Réparer les routes avant de construire autre chose",
          LOOKED_AT,
          "Insulation loans tied to the house, not to the person");

  private static final int ACCOUNTS = 22;

  private static final String SCORE =
      """
      with crowd as (
        insert into account (origin, pseudonym, language, created_at)
        select 'demo', 'passage-' || ? || '-' || n, ?, ? from generate_series(1, ?) n returning id)
      insert into score (contribution, account, value, given_at)
      select c.id, a.id, 5, cast(? as timestamptz) + row_number() over (order by a.id) * interval '2 minutes'
      from contribution c cross join crowd a where c.debate = ? and c.title = ?\
      """;

  private DemoCampaign() {}

  /** In the transaction that writes the debate; debates without a campaign stay as they are. */
  static void score(Connection connection, DemoScript script, long debate, Instant now)
      throws SQLException {
    String title = SCORED.get(script.about("slug"));
    if (title == null) return;
    Instant hour = now.minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
    try (var insert = connection.prepareStatement(SCORE)) {
      insert.setString(1, script.about("slug"));
      insert.setString(2, script.about("language"));
      insert.setObject(3, now.minus(Duration.ofDays(90)).atOffset(ZoneOffset.UTC));
      insert.setInt(4, ACCOUNTS);
      insert.setObject(5, hour.atOffset(ZoneOffset.UTC));
      insert.setLong(6, debate);
      insert.setString(7, title);
      insert.executeUpdate();
    }
  }

  /** The contribution it scored. */
  static Optional<Long> of(Connection connection, String slug, long debate) throws SQLException {
    try (var query =
        connection.prepareStatement("select id from contribution where debate = ? and title = ?")) {
      query.setLong(1, debate);
      query.setString(2, SCORED.getOrDefault(slug, ""));
      var rows = query.executeQuery();
      return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
    }
  }
}
