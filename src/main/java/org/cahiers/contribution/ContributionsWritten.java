package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.PersonalData;
import org.cahiers.platform.Rows;

/**
 * All that a person has written, with every revision, when they take their data home; what was
 * withdrawn or hidden is theirs as well.
 */
@ApplicationScoped
class ContributionsWritten implements PersonalData {

  @PersistenceContext private EntityManager database;

  @Override
  public String name() {
    return "contributions";
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public JsonValue of(AccountId account) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select c.id, d.slug, c.parent, c.stance, c.state, c.origin, c.place, c.difference,
                  r.revision, r.language, r.title, r.text, r.written_at
                from contribution c join debate d on d.id = c.debate join contribution_revision r on r.contribution = c.id
                where c.author = ?1 order by c.id, r.revision\
                """)
            .setParameter(1, account.value())
            .getResultList();
    JsonArrayBuilder texts = Json.createArrayBuilder();
    for (int first = 0; first < rows.size(); ) {
      Object[] r = rows.get(first);
      int end = first;
      JsonArrayBuilder revisions = Json.createArrayBuilder();
      while (end < rows.size() && rows.get(end)[0].equals(r[0]))
        revisions.add(revision(rows.get(end++)));
      texts.add(text(r).add("revisions", revisions));
      first = end;
    }
    return texts.build();
  }

  private static JsonObjectBuilder text(Object[] r) {
    JsonObjectBuilder text =
        Json.createObjectBuilder()
            .add("number", ((Number) r[0]).longValue())
            .add("debate", (String) r[1]);
    if (r[2] != null) text.add("answers", ((Number) r[2]).longValue()).add("stance", (String) r[3]);
    text.add("state", (String) r[4]).add("origin", (String) r[5]);
    if (r[6] != null) text.add("place", (String) r[6]);
    if (r[7] != null) text.add("difference", (String) r[7]);
    return text;
  }

  private static JsonObjectBuilder revision(Object[] r) {
    JsonObjectBuilder revision =
        Json.createObjectBuilder()
            .add("revision", ((Number) r[8]).intValue())
            .add("language", (String) r[9]);
    if (r[10] != null) revision.add("title", (String) r[10]);
    return revision.add("text", (String) r[11]).add("written", Rows.instant(r[12]).toString());
  }
}
