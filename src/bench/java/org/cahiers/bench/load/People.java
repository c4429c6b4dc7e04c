package org.cahiers.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cahiers.identity.Secret;

/** Who drives the product, and what the database of the load holds for them. */
record People(Product product) {

  /** First account of those who are measured: the ones below wrote most of what is there. */
  static final int FIRST = 301;

  /** People without an account, each with an address of their own. */
  List<Guest> visitors(int number) {
    List<Guest> guests = new ArrayList<>();
    for (int i = 0; i < number; i++) guests.add(new Guest(i, null));
    return guests;
  }

  /** Signed-in browsers, as a sign-in leaves them, without hashing passwords. */
  List<Guest> members(int number) throws SQLException, IOException {
    List<Guest> guests = new ArrayList<>();
    try (Connection connection = product.database();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into sign_in (token_hash, account, expires_at) values (?, ?, now() +"
                    + " interval '1 day')")) {
      for (int i = 0; i < number; i++) {
        String token = UUID.randomUUID().toString();
        insert.setString(1, new Secret(token).hash());
        insert.setLong(2, FIRST + i);
        insert.addBatch();
        guests.add(new Guest(10_000 + i, "sign-in=" + token));
      }
      insert.executeBatch();
    }
    return guests;
  }

  /** Contributions of a debate that the members did not write. */
  List<Long> contributions(int debate, int most, int members) throws SQLException, IOException {
    return numbers(
        "select contribution from standing where debate = "
            + debate
            + " and listed and author not between "
            + FIRST
            + " and "
            + (FIRST + members)
            + " order by contribution limit "
            + most);
  }

  long count(String table) throws SQLException, IOException {
    return numbers("select count(*) from " + table).getFirst();
  }

  List<Long> numbers(String query) throws SQLException, IOException {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = product.database();
        var rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) numbers.add(rows.getLong(1));
    }
    return numbers;
  }

  void execute(String sql) throws SQLException, IOException {
    try (Connection connection = product.database();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
