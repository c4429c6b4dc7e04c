package org.cahiers.scoring.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.cahiers.contribution.imports.ImportedVote;

/**
 * Writes imported votes as scores, on a connection whose transaction its caller begins and ends.
 * Standings and ranks follow by the recount of the debate, which is enqueued in the same
 * transaction.
 */
public final class ImportVotes {

  /** Kind of the job that counts a debate's standings anew. */
  private static final String RECOUNT = "scoring.recount";

  private static final int BATCH = 5_000;

  private final Connection connection;
  private final long debate;
  private final String source;

  /**
   * @param source names where the people come from, as for the import of texts
   */
  public ImportVotes(Connection connection, long debate, String source) {
    this.connection = connection;
    this.debate = debate;
    this.source = source;
  }

  /**
   * Writes the votes about texts that are in the debate; the others, such as votes about what was
   * moderated away, are left out.
   *
   * @return new scores
   */
  public int write(List<ImportedVote> votes) throws SQLException {
    if (!votes.isEmpty()) copy(votes);
    int scores = votes.isEmpty() ? 0 : insert();
    update(
        "insert into job (kind, payload, unique_key) values (?, jsonb_build_object('debate', ?), ?)"
            + " on conflict do nothing",
        RECOUNT,
        debate,
        Long.toString(debate));
    return scores;
  }

  private int insert() throws SQLException {
    update(
        """
        insert into account (origin, pseudonym, language, import_source, import_key)
        select distinct 'imported', left('Participant ' || person, 40), 'fr', ?, person from import_vote
        on conflict (import_source, import_key) do nothing\
        """,
        source);
    int scores =
        update(
            """
            insert into score (contribution, account, value)
            select c.id, a.id, v.score
            from import_vote v join contribution c on c.debate = ? and c.external_id = v.contribution
            join account a on a.import_source = ? and a.import_key = v.person
            where c.author <> a.id and c.parent is null
            on conflict do nothing\
            """,
            debate,
            source);
    int people =
        update(
            """
            insert into debate_participant (debate, account)
            select distinct c.debate, a.id
            from import_vote v join contribution c on c.debate = ? and c.external_id = v.contribution
            join account a on a.import_source = ? and a.import_key = v.person
            on conflict do nothing\
            """,
            debate,
            source);
    update(
        """
        insert into debate_tally (debate, slot, scores, people) values (?, 0, ?, ?)
        on conflict (debate, slot) do update set scores = debate_tally.scores + excluded.scores, people = debate_tally.people + excluded.people\
        """,
        debate,
        scores,
        people);
    return scores;
  }

  /** One vote for each person and text, the last one in the file: people change their minds. */
  private void copy(List<ImportedVote> votes) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temporary table import_vote (person text, contribution text, score int, primary"
              + " key (person, contribution)) on commit drop");
    }
    String insert =
        """
        insert into import_vote values (?, ?, ?)
        on conflict (person, contribution) do update set score = excluded.score\
        """;
    try (PreparedStatement row = connection.prepareStatement(insert)) {
      int n = 0;
      for (ImportedVote vote : votes) {
        row.setString(1, vote.person());
        row.setString(2, vote.contribution());
        row.setInt(3, vote.score());
        row.addBatch();
        if (++n % BATCH == 0) row.executeBatch();
      }
      row.executeBatch();
    }
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }
}
