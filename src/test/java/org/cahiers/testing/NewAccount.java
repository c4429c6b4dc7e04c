package org.cahiers.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.cahiers.identity.Secret;

/**
 * Somebody of a test's own, who has accepted the charter and is signed in.
 *
 * @param number of the account
 * @param secret of the cookie {@code sign-in}
 */
public record NewAccount(long number, String secret) {

  private static final String INSERT =
      """
      with a as (insert into account (email, pseudonym) values (?, ?) returning id),
        c as (insert into charter_acceptance (account, version) select a.id, max(version) from a, charter group by a.id),
        s as (insert into sign_in (token_hash, account, expires_at) select ?, id, now() + interval '1 day' from a)
      select id from a\
      """;

  /**
   * @param name pseudonym, once in a database: lower-case words
   */
  public static NewAccount insert(Connection database, String name) throws SQLException {
    String secret = name.replace(' ', '-') + "-" + "x".repeat(30);
    try (var query = database.prepareStatement(INSERT)) {
      query.setString(1, name.replace(' ', '.') + "@people.example");
      query.setString(2, name);
      query.setString(3, new Secret(secret).hash());
      try (var row = query.executeQuery()) {
        row.next();
        return new NewAccount(row.getLong(1), secret);
      }
    }
  }
}
