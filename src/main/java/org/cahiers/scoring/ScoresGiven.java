package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.PersonalData;
import org.cahiers.platform.Rows;

/** The scores a person has given, when they take their data home. */
@ApplicationScoped
class ScoresGiven implements PersonalData {

  @PersistenceContext private EntityManager database;

  @Override
  public String name() {
    return "scores";
  }

  @Override
  @Transactional
  @SuppressWarnings("unchecked")
  public JsonValue of(AccountId account) {
    JsonArrayBuilder scores = Json.createArrayBuilder();
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select s.contribution, coalesce(c.title, ''), s.value, coalesce(s.changed_at,"
                    + " s.given_at) from score s join contribution c on c.id = s.contribution"
                    + " where s.account = ?1 order by s.contribution")
            .setParameter(1, account.value())
            .getResultList();
    for (Object[] r : rows)
      scores.add(
          Json.createObjectBuilder()
              .add("contribution", Rows.number(r[0]))
              .add("title", (String) r[1])
              .add("score", Rows.integer(r[2]))
              .add("at", Rows.instant(r[3]).toString()));
    return scores.build();
  }
}
