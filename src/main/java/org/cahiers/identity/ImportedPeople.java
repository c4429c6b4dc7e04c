package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Placeholders for the people of an import: they own what was imported, and nobody can sign in as
 * one.
 */
@ApplicationScoped
public class ImportedPeople {

  /**
   * @param key identifies the person within the source
   * @param pseudonym shown with their words, cut to 40 characters; need not be unique
   */
  public record ImportedPerson(String key, String pseudonym) {}

  private static final int LONGEST = 40;

  @PersistenceContext private EntityManager database;

  /**
   * Finds the placeholders of these people and makes those that are missing, in two statements for
   * all of them.
   *
   * @param source what is imported, such as the debate and the file's format; part of the identity
   * @return the account of each key
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public Map<String, AccountId> placeholders(String source, List<ImportedPerson> people) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (ImportedPerson person : people)
      rows.add(
          Json.createObjectBuilder()
              .add("key", person.key())
              .add("name", name(person.pseudonym())));
    String json = rows.build().toString();
    database
        .createNativeQuery(
            """
            insert into account (origin, pseudonym, import_source, import_key)
            select distinct on (key) 'imported', name, ?1, key
            from jsonb_to_recordset(cast(?2 as jsonb)) as p(key text, name text)
            on conflict (import_source, import_key) do nothing\
            """)
        .setParameter(1, source)
        .setParameter(2, json)
        .executeUpdate();
    List<Object[]> found =
        database
            .createNativeQuery(
                """
                select a.import_key, a.id from account a
                join (select distinct key from jsonb_to_recordset(cast(?2 as jsonb)) as p(key text)) p
                  on p.key = a.import_key
                where a.import_source = ?1\
                """)
            .setParameter(1, source)
            .setParameter(2, json)
            .getResultList();
    Map<String, AccountId> accounts = new HashMap<>();
    for (Object[] row : found)
      accounts.put((String) row[0], new AccountId(((Number) row[1]).longValue()));
    return accounts;
  }

  private static String name(String wanted) {
    String name = wanted.strip().replaceAll("\\s+", " ");
    if (name.length() > LONGEST) name = name.substring(0, LONGEST - 1).strip() + "…";
    return name.length() < 2 ? "? " + (name.isEmpty() ? "?" : name) : name;
  }
}
