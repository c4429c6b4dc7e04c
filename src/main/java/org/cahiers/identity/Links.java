package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Links that work once: looking at one changes nothing, since mail programs follow links before
 * their readers do; only a button on the page uses it up.
 */
@ApplicationScoped
class Links {

  enum Purpose {
    SIGN_UP(Duration.ofDays(30)),
    RESET_PASSWORD(Duration.ofHours(2)),
    CHANGE_EMAIL(Duration.ofDays(2)),
    FIRST_ADMINISTRATOR(Duration.ofDays(7)),
    /** No link but what a browser holds between password and code. */
    SECOND_STEP(Duration.ofMinutes(10));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param account whose it is; null for people who have none yet
   */
  record Link(@Nullable AccountId account, JsonObject payload) {}

  @PersistenceContext private EntityManager database;

  Secret create(Purpose purpose, @Nullable AccountId account, JsonObject payload) {
    Secret secret = Secret.random();
    database
        .createNativeQuery(
            "insert into one_time_link (token_hash, purpose, account, payload, expires_at) values"
                + " (?1, ?2, nullif(?3, 0), cast(?4 as jsonb), now() + ?5 * interval '1 second')")
        .setParameter(1, secret.hash())
        .setParameter(2, purpose.code())
        .setParameter(3, account == null ? 0 : account.value())
        .setParameter(4, payload.toString())
        .setParameter(5, purpose.life.toSeconds())
        .executeUpdate();
    return secret;
  }

  /** A link that still works. */
  Optional<Link> find(Secret secret, Purpose purpose) {
    return read(
        "select account, cast(payload as text) from one_time_link where token_hash = ?1 and purpose"
            + " = ?2 and used_at is null and expires_at > now()",
        secret,
        purpose);
  }

  /** Uses it up: of two that try at the same time one finds it. */
  Optional<Link> use(Secret secret, Purpose purpose) {
    return read(
        "update one_time_link set used_at = now() where token_hash = ?1 and purpose = ?2 and"
            + " used_at is null and expires_at > now() returning account, cast(payload as text)",
        secret,
        purpose);
  }

  /** Ends what is still open for an account, once one of them has been used. */
  void endAll(AccountId account, Purpose purpose) {
    database
        .createNativeQuery("delete from one_time_link where account = ?1 and purpose = ?2")
        .setParameter(1, account.value())
        .setParameter(2, purpose.code())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private Optional<Link> read(String sql, Secret secret, Purpose purpose) {
    List<Object[]> rows =
        database
            .createNativeQuery(sql)
            .setParameter(1, secret.hash())
            .setParameter(2, purpose.code())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Link(
                    row[0] == null ? null : new AccountId(((Number) row[0]).longValue()),
                    json((String) row[1])));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
