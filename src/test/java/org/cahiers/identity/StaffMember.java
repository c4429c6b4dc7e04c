package org.cahiers.identity;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.cahiers.testing.Product;

/**
 * Somebody of a test's own with a role, in the running product.
 *
 * @param name pseudonym, once in a database: lower-case words
 */
record StaffMember(String name, String email) {

  static final String PASSWORD = "une phrase à retenir";

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String INSERT =
      """
      with a as (insert into account (email, pseudonym, password) values (?, ?, ?) returning id),
        c as (insert into charter_acceptance (account, version) select a.id, max(version) from a, charter group by a.id)
      insert into role_grant (account, role) select id, ? from a\
      """;

  static StaffMember make(String name, Role role) throws SQLException {
    StaffMember person = new StaffMember(name, name.replace(' ', '.') + "@people.example");
    try (Connection database = Product.running().database().connect();
        var query = database.prepareStatement(INSERT)) {
      query.setString(1, person.email());
      query.setString(2, name);
      query.setString(3, new Passwords().hash(PASSWORD));
      query.setString(4, role.code());
      query.executeUpdate();
    }
    return person;
  }

  /** What a telephone shows that knows the key, so many half-minutes later. */
  static String code(String key, int later) {
    return Totp.code(secret(key), Totp.step(Instant.now()) + later, Totp.DIGITS);
  }

  /** RFC 4648, base 32, as a telephone reads it. */
  private static byte[] secret(String key) {
    var bytes = new ByteArrayOutputStream();
    int held = 0;
    int bits = 0;
    for (char letter : key.toCharArray()) {
      held = held << 5 | LETTERS.indexOf(letter);
      bits += 5;
      if (bits < 8) continue;
      bits -= 8;
      bytes.write(held >>> bits & 0xff);
    }
    return bytes.toByteArray();
  }
}
