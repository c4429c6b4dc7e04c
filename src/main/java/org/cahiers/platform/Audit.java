package org.cahiers.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/** Keeps what people with a role did; called inside the transaction of the deed. */
@ApplicationScoped
public class Audit {

  @PersistenceContext private EntityManager database;

  /**
   * @param account who did it; 0 for the system itself
   * @param kind what was done, as {@code subject.past-participle}
   * @param subject id of what it was done to
   * @param detail what a later reader needs to know, without personal data
   */
  public void record(long account, String kind, long subject, Map<String, String> detail) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    detail.forEach(json::add);
    JsonObject object = json.build();
    database
        .createNativeQuery(
            "insert into act (account, kind, subject, detail) values (nullif(?1, 0), ?2, ?3,"
                + " cast(?4 as jsonb))")
        .setParameter(1, account)
        .setParameter(2, kind)
        .setParameter(3, subject)
        .setParameter(4, object.toString())
        .executeUpdate();
  }
}
