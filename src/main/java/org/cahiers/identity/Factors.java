package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cahiers.platform.Rows;

/** The tables {@code factor} and {@code recovery_code}, and from when roles need a factor. */
@ApplicationScoped
class Factors {

  /** Set up and not confirmed by a code for so long, it is forgotten. */
  private static final String IN_TIME = "begun_at > now() - interval '15 minutes'";

  @PersistenceContext private EntityManager database;

  /** Since when an account has a factor that is asked for. */
  @Transactional
  public Optional<Instant> since(AccountId account) {
    return database
        .createNativeQuery(
            "select confirmed_at from factor where account = ?1 and confirmed_at is not null")
        .setParameter(1, account.value())
        .getResultStream()
        .findFirst()
        .map(Rows::instant);
  }

  /**
   * The sealed secret.
   *
   * @param confirmed of a factor that is asked for, or of one that is being set up
   */
  @Transactional
  public Optional<byte[]> secret(AccountId account, boolean confirmed) {
    return database
        .createNativeQuery(
            "select secret from factor where account = ?1 and "
                + (confirmed ? "confirmed_at is not null" : "confirmed_at is null and " + IN_TIME))
        .setParameter(1, account.value())
        .getResultStream()
        .findFirst()
        .map(byte[].class::cast);
  }

  /** Begins to set one up; nothing happens to a factor that is asked for already. */
  @Transactional
  public void begin(AccountId account, byte[] sealed) {
    database
        .createNativeQuery(
            "insert into factor (account, secret) values (?1, ?2) on conflict (account) do update"
                + " set secret = excluded.secret, begun_at = now() where factor.confirmed_at is"
                + " null")
        .setParameter(1, account.value())
        .setParameter(2, sealed)
        .executeUpdate();
  }

  /**
   * Has it asked for from now on.
   *
   * @param step of the code that confirmed it, which is thereby taken
   * @return false if there is nothing to confirm any more
   */
  @Transactional
  public boolean confirm(AccountId account, byte[] sealed, long step, List<String> codeHashes) {
    boolean done =
        changed(
            "update factor set confirmed_at = now(), last_step = ?2 where account = ?1 and secret ="
                + " ?3 and confirmed_at is null",
            account.value(),
            step,
            sealed);
    if (done) replaceCodes(account, codeHashes);
    return done;
  }

  /** From this moment the 30 days run after which roles need a factor; only the first counts. */
  @Transactional
  public void administratorHasOne() {
    database
        .createNativeQuery(
            "insert into setting (name, value) values ('factor.begun', 'by an administrator') on"
                + " conflict do nothing")
        .executeUpdate();
  }

  /** From when roles count only with a factor; empty as long as no administrator has one. */
  @Transactional
  public Optional<Instant> neededFrom() {
    return database
        .createNativeQuery(
            "select changed_at + interval '30 days' from setting where name = 'factor.begun'")
        .getResultStream()
        .findFirst()
        .map(Rows::instant);
  }

  /** Takes the code of a half-minute: of two that bring it one is first, on whatever node. */
  @Transactional
  public boolean take(AccountId account, long step) {
    return changed(
        "update factor set last_step = ?2 where account = ?1 and last_step < ?2 and confirmed_at is"
            + " not null",
        account.value(),
        step);
  }

  /** A hash of one of the codes to print, for its salt. */
  @Transactional
  public Optional<String> oneOfTheCodes(AccountId account) {
    return database
        .createNativeQuery("select hash from recovery_code where account = ?1 limit 1")
        .setParameter(1, account.value())
        .getResultStream()
        .findFirst()
        .map(String.class::cast);
  }

  @Transactional
  public boolean takeCode(AccountId account, String hash) {
    return changed(
        "delete from recovery_code where account = ?1 and hash = ?2", account.value(), hash);
  }

  @Transactional
  public long codesLeft(AccountId account) {
    Object count =
        database
            .createNativeQuery("select count(*) from recovery_code where account = ?1")
            .setParameter(1, account.value())
            .getSingleResult();
    return ((Number) count).longValue();
  }

  @Transactional
  public void replaceCodes(AccountId account, List<String> hashes) {
    changed("delete from recovery_code where account = ?1", account.value());
    for (String hash : hashes)
      changed("insert into recovery_code (account, hash) values (?1, ?2)", account.value(), hash);
  }

  /** Keeps the secret under a new seal, unless it was changed meanwhile. */
  @Transactional
  public void reseal(AccountId account, byte[] former, byte[] sealed) {
    changed(
        "update factor set secret = ?3 where account = ?1 and secret = ?2",
        account.value(),
        former,
        sealed);
  }

  /** Accounts above this one that have a sealed secret, in their order. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<AccountId> after(long account, int most) {
    List<Number> rows =
        database
            .createNativeQuery(
                "select account from factor where account > ?1 and confirmed_at is not null order"
                    + " by account limit ?2")
            .setParameter(1, account)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> new AccountId(row.longValue())).toList();
  }

  @Transactional
  public boolean remove(AccountId account) {
    return changed("delete from factor where account = ?1", account.value());
  }

  void forget(@Observes AccountDeleted news) {
    remove(news.account());
  }

  private boolean changed(String sql, Object... values) {
    var query = database.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
    return query.executeUpdate() > 0;
  }
}
