package org.cahiers.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The statements of giving a score, on a connection of one's own: what the database allows when
 * nothing stands before it.
 */
final class ScorePeer implements AutoCloseable {

  private static final String[] STATEMENTS = {
    """
    select s.debate, s.author, s.listed, s.s1, s.s2, s.s3, s.s4, s.s5, s.reply_mass, s.published_at, b.version, b.as_of
    from standing s join debate d on d.id = s.debate join score_basis b on b.debate = s.debate
    where s.contribution = ? for update of s\
    """,
    "select value from score where contribution = ? and account = ?",
    """
    with given as (
      insert into score (contribution, account, value, given_at) values (?, ?, 3, now())
      on conflict (contribution, account) do update set value = 1 + score.value % 5, changed_at = now())
    update standing set s3 = s3 + 1, rank = rank * .99, quality = quality * .99 + .03, need = 3 where contribution = ?\
    """,
    "insert into debate_participant (debate, account) values (1, ?) on conflict do nothing",
    """
    insert into debate_tally (debate, slot, scores) values (1, ?, 1)
    on conflict (debate, slot) do update set scores = debate_tally.scores + 1\
    """
  };

  private final Connection connection;
  private final PreparedStatement[] prepared = new PreparedStatement[STATEMENTS.length];

  ScorePeer(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    for (int i = 0; i < STATEMENTS.length; i++)
      prepared[i] = connection.prepareStatement(STATEMENTS[i]);
  }

  boolean score(long contribution, long account) throws SQLException {
    prepared[0].setLong(1, contribution);
    prepared[0].executeQuery().next();
    prepared[1].setLong(1, contribution);
    prepared[1].setLong(2, account);
    prepared[1].executeQuery().next();
    prepared[2].setLong(1, contribution);
    prepared[2].setLong(2, account);
    prepared[2].setLong(3, contribution);
    prepared[2].executeUpdate();
    prepared[3].setLong(1, account);
    prepared[3].executeUpdate();
    prepared[4].setInt(1, (int) (account % 64));
    prepared[4].executeUpdate();
    connection.commit();
    return true;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
