package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cahiers.platform.Rows;
import org.cahiers.platform.web.Language;

/** The table {@code sign_in}. */
@ApplicationScoped
class SignInTable {

  @PersistenceContext private EntityManager database;

  @Transactional
  public void insert(String hash, long account, String browser, boolean factor) {
    database
        .createNativeQuery(
            "insert into sign_in (token_hash, account, browser, factor, expires_at) values (?1, ?2,"
                + " ?3, ?4, now() + interval '30 days')")
        .setParameter(1, hash)
        .setParameter(2, account)
        .setParameter(3, browser)
        .setParameter(4, factor)
        .executeUpdate();
  }

  /** Of an account, those used last first. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<SignInView> of(long account, String presentHash) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select left(token_hash, ?3), browser, created_at, last_seen_at, token_hash = ?2"
                    + " from sign_in where account = ?1 and expires_at > now() order by"
                    + " last_seen_at desc, token_hash limit 50")
            .setParameter(1, account)
            .setParameter(2, presentHash)
            .setParameter(3, SignInView.CODE_LENGTH)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new SignInView(
                    (String) r[0],
                    (String) r[1],
                    Rows.instant(r[2]),
                    Rows.instant(r[3]),
                    (Boolean) r[4]))
        .toList();
  }

  /** Ends one of an account's own, by the beginning of its hash. */
  @Transactional
  public void delete(long account, String code) {
    database
        .createNativeQuery("delete from sign_in where account = ?1 and left(token_hash, ?3) = ?2")
        .setParameter(1, account)
        .setParameter(2, code)
        .setParameter(3, SignInView.CODE_LENGTH)
        .executeUpdate();
  }

  @Transactional
  @SuppressWarnings("unchecked")
  public Optional<SignedIn> find(String hash) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select a.id, a.pseudonym, a.language,
                  coalesce((select string_agg(role, ',') from role_grant g
                            where g.account = a.id and g.revoked_at is null), ''),
                  exists (select 1 from charter_acceptance c where c.account = a.id
                          and c.version = (select max(version) from charter)),
                  s.last_seen_at < now() - interval '1 hour',
                  s.factor, a.origin = 'demo', not s.factor and roles_need_factor(a.id)
                from sign_in s join account a on a.id = s.account
                where s.token_hash = ?1 and s.expires_at > now() and a.deleted_at is null\
                """)
            .setParameter(1, hash)
            .getResultList();
    if (rows.isEmpty()) return Optional.empty();
    Object[] row = rows.get(0);
    if ((Boolean) row[5]) slide(hash);
    Set<Role> granted = EnumSet.noneOf(Role.class);
    for (String code : ((String) row[3]).split(",")) Role.of(code).ifPresent(granted::add);
    Set<Role> roles = EnumSet.of(Role.PARTICIPANT);
    if (!(Boolean) row[8]) roles.addAll(granted);
    return Optional.of(
        new SignedIn(
            new AccountId(((Number) row[0]).longValue()),
            (String) row[1],
            Language.of((String) row[2]).orElse(Language.FRENCH),
            roles,
            (Boolean) row[4],
            granted,
            (Boolean) row[6]
                ? SignedIn.Factor.GIVEN
                : (Boolean) row[7] ? SignedIn.Factor.NEVER_ASKED : SignedIn.Factor.MISSING));
  }

  /** Written at most once an hour: reading must not write. */
  private void slide(String hash) {
    database
        .createNativeQuery(
            """
            update sign_in set last_seen_at = now(),
              expires_at = least(now() + interval '30 days', created_at + interval '180 days')
            where token_hash = ?1 and created_at + interval '180 days' > now()\
            """)
        .setParameter(1, hash)
        .executeUpdate();
  }

  @Transactional
  public void delete(String hash) {
    database
        .createNativeQuery("delete from sign_in where token_hash = ?1")
        .setParameter(1, hash)
        .executeUpdate();
  }

  /** Browsers between password and code too. */
  @Transactional
  public void deleteAll(long account) {
    database
        .createNativeQuery(
            "delete from one_time_link where account = ?1 and purpose = 'second-step'")
        .setParameter(1, account)
        .executeUpdate();
    database
        .createNativeQuery("delete from sign_in where account = ?1")
        .setParameter(1, account)
        .executeUpdate();
  }
}
