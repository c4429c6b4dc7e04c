package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** People as an administrator sees them. */
@ApplicationScoped
public class People {

  /**
   * A person in the list.
   *
   * @param email null for imported and deleted people
   */
  public record PersonView(
      AccountId account,
      String pseudonym,
      @Nullable String email,
      String origin,
      Instant since,
      List<Role> roles) {}

  /**
   * A role someone holds or held.
   *
   * @param grantedBy pseudonym; null where the platform itself granted it
   * @param revokedAt null while it is held
   */
  public record GrantView(
      Role role,
      Instant grantedAt,
      @Nullable String grantedBy,
      @Nullable Instant revokedAt,
      @Nullable String revokedBy) {}

  /** Which people are listed. */
  public record Filter(String words, boolean staffOnly) {
    /**
     * A pattern for {@code like}: the words anywhere in the name or at the start of the address.
     */
    private String pattern() {
      return words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    }
  }

  private static final String WHERE =
      """
      from account a where a.origin <> 'imported' and a.deleted_at is null
        and (lower(a.pseudonym) like '%' || ?1 || '%' or lower(a.email) like ?1 || '%')
        and (not ?2 or exists (select 1 from role_grant g where g.account = a.id and g.revoked_at is null))
      """;

  @Inject private Caller caller;
  @Inject private Factors factors;
  @PersistenceContext private EntityManager database;

  @Transactional
  public int count(Filter filter) {
    caller.require(Role.ADMINISTRATOR);
    return ((Number) query("select count(*) " + WHERE, filter).getSingleResult()).intValue();
  }

  @Transactional
  @SuppressWarnings("unchecked")
  public List<PersonView> list(Filter filter, int first, int most) {
    caller.require(Role.ADMINISTRATOR);
    List<Object[]> rows =
        query(
                """
                select a.id, a.pseudonym, a.email, a.origin, a.created_at,
                  coalesce((select string_agg(role, ',' order by role) from role_grant g
                            where g.account = a.id and g.revoked_at is null), '')
                """
                    + WHERE
                    + " order by a.id desc",
                filter)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new PersonView(
                    new AccountId(((Number) r[0]).longValue()),
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    Rows.instant(r[4]),
                    roles((String) r[5])))
        .toList();
  }

  /** The names that these accounts show. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<Long, String> pseudonyms(Collection<Long> accounts) {
    caller.require(Role.ADMINISTRATOR);
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, pseudonym from account where id = any (cast(?1 as bigint[]))")
            .setParameter(
                1,
                accounts.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")))
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(r -> ((Number) r[0]).longValue(), r -> (String) r[1]));
  }

  /** All grants of a person, newest first. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<GrantView> grants(AccountId account) {
    caller.require(Role.ADMINISTRATOR);
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select g.role, g.granted_at, b.pseudonym, g.revoked_at, r.pseudonym
                from role_grant g left join account b on b.id = g.granted_by
                  left join account r on r.id = g.revoked_by
                where g.account = ?1 order by g.id desc\
                """)
            .setParameter(1, account.value())
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new GrantView(
                    Role.of((String) r[0]).orElseThrow(),
                    Rows.instant(r[1]),
                    (String) r[2],
                    Rows.instantOrNull(r[3]),
                    (String) r[4]))
        .toList();
  }

  /** Since when a person has a second factor; null if they have none. */
  @Transactional
  public @Nullable Instant factorSince(AccountId account) {
    caller.require(Role.ADMINISTRATOR);
    return factors.since(account).orElse(null);
  }

  private Query query(String sql, Filter filter) {
    return database
        .createNativeQuery(sql)
        .setParameter(1, filter.pattern())
        .setParameter(2, filter.staffOnly());
  }

  private static List<Role> roles(String codes) {
    return Arrays.stream(codes.split(",")).flatMap(code -> Role.of(code).stream()).toList();
  }
}
