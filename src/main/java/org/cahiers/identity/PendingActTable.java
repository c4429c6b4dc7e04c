package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.util.List;

/** The table {@code pending_act}. */
@ApplicationScoped
class PendingActTable {

  record Row(long id, String kind, JsonObject payload) {}

  @PersistenceContext private EntityManager database;

  @Transactional
  public void insert(String visitorHash, String kind, String payload) {
    database
        .createNativeQuery(
            "insert into pending_act (visitor_hash, kind, payload, expires_at) values (?1, ?2,"
                + " cast(?3 as jsonb), now() + interval '90 days')")
        .setParameter(1, visitorHash)
        .setParameter(2, kind)
        .setParameter(3, payload)
        .executeUpdate();
  }

  /** Not carried out yet, oldest first. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Row> waiting(String visitorHash) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, kind, cast(payload as text) from pending_act where visitor_hash = ?1"
                    + " and carried_out_at is null and expires_at > now() order by id")
            .setParameter(1, visitorHash)
            .getResultList();
    return rows.stream()
        .map(r -> new Row(((Number) r[0]).longValue(), (String) r[1], json((String) r[2])))
        .toList();
  }

  /** Marks the act as done and does it: both or neither, and never twice. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public String carryOut(Row row, AccountId account, PendingAct kind) {
    int claimed =
        database
            .createNativeQuery(
                "update pending_act set carried_out_at = now(), account = ?2, problem = null where"
                    + " id = ?1 and carried_out_at is null")
            .setParameter(1, row.id())
            .setParameter(2, account.value())
            .executeUpdate();
    return claimed == 0 ? "/me" : kind.carryOut(account, row.payload());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(long id, String problem) {
    database
        .createNativeQuery("update pending_act set problem = ?2 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, problem)
        .executeUpdate();
  }

  @Transactional
  public void discard(String visitorHash) {
    database
        .createNativeQuery(
            "delete from pending_act where visitor_hash = ?1 and carried_out_at is null")
        .setParameter(1, visitorHash)
        .executeUpdate();
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
