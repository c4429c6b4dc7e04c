package org.cahiers.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  /**
   * What was done.
   *
   * @param account id of who did it; null for the system itself
   * @param detail what a later reader needs to know, by name
   */
  public record Act(
      Instant at,
      @Nullable Long account,
      String kind,
      @Nullable Long subject,
      SortedMap<String, String> detail) {}

  /** The newest acts first. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Act> newest(int most) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select happened_at, account, kind, subject, cast(detail as text) from act order by"
                    + " happened_at desc, id desc limit ?1")
            .setParameter(1, most)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Act(
                    Rows.instant(r[0]),
                    (Long) r[1],
                    (String) r[2],
                    (Long) r[3],
                    detail((String) r[4])))
        .toList();
  }

  private static SortedMap<String, String> detail(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      SortedMap<String, String> detail = new TreeMap<>();
      JsonObject object = reader.readObject();
      object.keySet().forEach(name -> detail.put(name, object.getString(name)));
      return detail;
    }
  }
}
