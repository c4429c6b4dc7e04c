package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.cahiers.platform.Rows;

/** All that the platform keeps about the caller, room by room, as one JSON object. */
@ApplicationScoped
public class TakeDataHome {

  @Inject private Caller caller;
  @Inject private Accounts accounts;
  @Inject private Clock clock;
  @Inject @Any private Instance<PersonalData> rooms;
  @PersistenceContext private EntityManager database;

  @Transactional
  public JsonObject take() {
    AccountId id = caller.requireSignedIn();
    Account account = accounts.get(id);
    JsonObjectBuilder person =
        Json.createObjectBuilder()
            .add("email", account.email().orElse(""))
            .add("pseudonym", account.pseudonym())
            .add("language", account.language().code());
    account.place().ifPresent(place -> person.add("place", place));
    person
        .add("roles", dated(id, "role, granted_at from role_grant", "role", "granted"))
        .add(
            "charter",
            dated(id, "version, accepted_at from charter_acceptance", "version", "accepted"))
        .add(
            "secondFactor",
            dated(
                id,
                "'codes by time', confirmed_at from (select * from factor where confirmed_at is not"
                    + " null) f",
                "kind",
                "confirmed"))
        .add("signIns", dated(id, "'browser', created_at from sign_in", "kind", "began"))
        .add(
            "networkMark",
            dated(
                id,
                "'kept 30 days', cast(marked_on as timestamptz) from network_mark",
                "how",
                "marked"));
    JsonObjectBuilder all =
        Json.createObjectBuilder()
            .add("takenAt", clock.instant().toString())
            .add("account", person);
    rooms.stream()
        .sorted(Comparator.comparing(PersonalData::name))
        .forEach(room -> all.add(room.name(), room.of(id)));
    return all.build();
  }

  @SuppressWarnings("unchecked")
  private JsonArrayBuilder dated(AccountId id, String from, String what, String when) {
    List<Object[]> rows =
        database
            .createNativeQuery("select " + from + " where account = ?1 order by 2")
            .setParameter(1, id.value())
            .getResultList();
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Object[] row : rows)
      list.add(
          Json.createObjectBuilder()
              .add(what, row[0].toString())
              .add(when, Rows.instant(row[1]).toString()));
    return list;
  }
}
