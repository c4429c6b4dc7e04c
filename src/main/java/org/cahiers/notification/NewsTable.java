package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** The rows of news and of what people chose. */
@ApplicationScoped
class NewsTable {

  record Told(String kind, String subject, Map<String, String> values, String path) {}

  record Row(long id, String kind, String detail, String path, Instant toldAt) {}

  @PersistenceContext private EntityManager database;
  @Inject private Unsubscribing links;

  /** Adds or renews; nothing for people without a mailbox (imported, deleted). */
  void add(AccountId person, Told told, Instant now, Instant atOnce, Instant daily) {
    JsonObjectBuilder detail = Json.createObjectBuilder();
    told.values().forEach(detail::add);
    database
        .createNativeQuery(
            """
            insert into news (account, kind, subject, detail, path, told_at, due_at)
            select p.id, ?2, ?3, cast(?4 as jsonb), ?5, cast(?6 as timestamptz),
              case coalesce(c.rhythm, 'at_once') when 'at_once' then cast(?7 as timestamptz)
                when 'daily' then cast(?8 as timestamptz) end
            from person p left join news_choice c on c.account = p.id
            where p.id = ?1 and p.origin <> 'imported' and not p.deleted
            on conflict (account, kind, subject) where mailed_at is null
            do update set detail = excluded.detail, path = excluded.path, told_at = excluded.told_at\
            """)
        .setParameter(1, person.value())
        .setParameter(2, told.kind())
        .setParameter(3, told.subject())
        .setParameter(4, detail.build().toString())
        .setParameter(5, told.path())
        .setParameter(6, now.toString())
        .setParameter(7, atOnce.toString())
        .setParameter(8, daily.toString())
        .executeUpdate();
  }

  /** What waits for its mail, newest first, locked against a second sender. */
  List<Row> waiting(AccountId person) {
    return rows(
        "where account = ?1 and mailed_at is null and due_at is not null order by told_at desc, id"
            + " desc for update skip locked",
        person,
        null,
        0);
  }

  /** A page of the list. */
  List<Row> below(AccountId person, long below, int most) {
    return rows("where account = ?1 and id < ?2 order by id desc limit ?3", person, below, most);
  }

  @SuppressWarnings("unchecked")
  private List<Row> rows(String where, AccountId person, @Nullable Long below, int most) {
    var query =
        database
            .createNativeQuery(
                "select id, kind, cast(detail as text), path, told_at from news " + where)
            .setParameter(1, person.value());
    if (below != null) query.setParameter(2, below).setParameter(3, most);
    return ((List<Object[]>) query.getResultList())
        .stream()
            .map(
                r ->
                    new Row(
                        ((Number) r[0]).longValue(),
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        Rows.instant(r[4])))
            .toList();
  }

  /** Whose news are to be sent; in a transaction of its own, since it is asked by a job. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<AccountId> due(Instant now, int most) {
    List<Number> accounts =
        database
            .createNativeQuery(
                """
                select account from news where mailed_at is null and due_at <= cast(?1 as timestamptz)
                group by account order by min(due_at) limit ?2\
                """)
            .setParameter(1, now.toString())
            .setParameter(2, most)
            .getResultList();
    return accounts.stream().map(id -> new AccountId(id.longValue())).toList();
  }

  void mailed(AccountId person, long newest, Instant now) {
    database
        .createNativeQuery(
            """
            update news set mailed_at = cast(?3 as timestamptz)
            where account = ?1 and id <= ?2 and mailed_at is null and due_at is not null\
            """)
        .setParameter(1, person.value())
        .setParameter(2, newest)
        .setParameter(3, now.toString())
        .executeUpdate();
  }

  Rhythm rhythm(AccountId person) {
    return choice(person).map(r -> Rhythm.of((String) r[0]).orElseThrow()).orElse(Rhythm.AT_ONCE);
  }

  @Nullable Instant seen(AccountId person) {
    return choice(person).map(r -> r[1] == null ? null : Rows.instant(r[1])).orElse(null);
  }

  @SuppressWarnings("unchecked")
  private java.util.Optional<Object[]> choice(AccountId person) {
    List<Object[]> rows =
        database
            .createNativeQuery("select rhythm, seen_at from news_choice where account = ?1")
            .setParameter(1, person.value())
            .getResultList();
    return rows.stream().findFirst();
  }

  /** Keeps a choice and moves what waits to where it now belongs. */
  void choose(AccountId person, Rhythm rhythm, Instant now) {
    ensureChoice(person);
    database
        .createNativeQuery(
            "update news_choice set rhythm = ?2, changed_at = now() where account = ?1")
        .setParameter(1, person.value())
        .setParameter(2, rhythm.code())
        .executeUpdate();
    Instant due = rhythm.due(now);
    // What was told while mail was off stays on the page only: a later choice sends no old news.
    database
        .createNativeQuery(
            """
            update news set due_at = cast(?2 as timestamptz)
            where account = ?1 and mailed_at is null and due_at is not null\
            """)
        .setParameter(1, person.value())
        .setParameter(2, due == null ? null : due.toString())
        .executeUpdate();
  }

  void markSeen(AccountId person, Instant now) {
    ensureChoice(person);
    database
        .createNativeQuery(
            "update news_choice set seen_at = cast(?2 as timestamptz) where account = ?1")
        .setParameter(1, person.value())
        .setParameter(2, now.toString())
        .executeUpdate();
  }

  long unseen(AccountId person) {
    return ((Number)
            database
                .createNativeQuery(
                    """
                    select count(*) from news n left join news_choice c on c.account = n.account
                    where n.account = ?1 and (c.seen_at is null or n.told_at > c.seen_at)\
                    """)
                .setParameter(1, person.value())
                .getSingleResult())
        .longValue();
  }

  void ensureChoice(AccountId person) {
    database
        .createNativeQuery(
            "insert into news_choice (account, unsubscribe_hash) values (?1, ?2) on conflict do"
                + " nothing")
        .setParameter(1, person.value())
        .setParameter(2, links.token(person).hash())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  java.util.Optional<AccountId> behind(String unsubscribeHash) {
    List<Number> found =
        database
            .createNativeQuery("select account from news_choice where unsubscribe_hash = ?1")
            .setParameter(1, unsubscribeHash)
            .getResultList();
    return found.stream().map(id -> new AccountId(id.longValue())).findFirst();
  }

  void forget(AccountId person) {
    for (String table : new String[] {"news", "news_choice"})
      database
          .createNativeQuery("delete from " + table + " where account = ?1")
          .setParameter(1, person.value())
          .executeUpdate();
  }
}
