package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** The log of edits, in the caller's transaction. */
@ApplicationScoped
class EditTable {

  /** Kinds of edits, as stored. */
  enum Kind {
    RENAME,
    MERGE,
    SPLIT,
    MOVE,
    REGROUP,
    OFF_TOPIC,
    ON_TOPIC;

    String stored() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Kind of(String stored) {
      return valueOf(stored.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }

  /** An edit as it is stored. */
  record Stored(long id, long debate, Kind kind, long subject, JsonObject detail) {

    List<Long> numbers(String name) {
      return detail.getJsonArray(name).getValuesAs(JsonNumber.class).stream()
          .map(JsonNumber::longValue)
          .toList();
    }

    long number(String name) {
      return detail.getJsonNumber(name).longValue();
    }
  }

  private static final String SELECT =
      "select id, debate, kind, subject, cast(detail as text) from topic_edit ";

  @PersistenceContext private EntityManager database;

  long add(long debate, Kind kind, long subject, JsonObject detail, String reason, long account) {
    return Rows.number(
        database
            .createNativeQuery(
                "insert into topic_edit (debate, kind, subject, detail, reason, made_by) values"
                    + " (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6) returning id")
            .setParameter(1, debate)
            .setParameter(2, kind.stored())
            .setParameter(3, subject)
            .setParameter(4, detail.toString())
            .setParameter(5, reason)
            .setParameter(6, account)
            .getSingleResult());
  }

  /** An edit that is not undone, its row locked. */
  @SuppressWarnings("unchecked")
  @Nullable Stored lock(long id) {
    List<Object[]> rows =
        database
            .createNativeQuery(SELECT + "where id = ?1 and undone_at is null for update")
            .setParameter(1, id)
            .getResultList();
    return rows.isEmpty() ? null : stored(rows.getFirst());
  }

  void undone(long id, long account) {
    database
        .createNativeQuery("update topic_edit set undone_by = ?2, undone_at = now() where id = ?1")
        .setParameter(1, id)
        .setParameter(2, account)
        .executeUpdate();
  }

  /** Number of edits and undoings of a debate: grows with each. */
  long seen(long debate) {
    return Rows.number(
        database
            .createNativeQuery(
                "select count(*) + count(undone_at) from topic_edit where debate = ?1")
            .setParameter(1, debate)
            .getSingleResult());
  }

  /** Edits of a debate that hold, in the order in which they were made. */
  @SuppressWarnings("unchecked")
  List<Stored> holding(long debate) {
    return ((List<Object[]>)
            database
                .createNativeQuery(SELECT + "where debate = ?1 and undone_at is null order by id")
                .setParameter(1, debate)
                .getResultList())
        .stream().map(EditTable::stored).toList();
  }

  private static Stored stored(Object[] r) {
    return new Stored(
        Rows.number(r[0]),
        Rows.number(r[1]),
        Kind.of((String) r[2]),
        Rows.number(r[3]),
        OpinionJson.object((String) r[4]));
  }
}
