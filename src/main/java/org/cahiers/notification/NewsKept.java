package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import org.cahiers.identity.AccountDeleted;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.PersonalData;
import org.cahiers.platform.web.Language;

/** What a person was told: part of what they take home, and gone with their account. */
@ApplicationScoped
class NewsKept implements PersonalData {

  @Inject private NewsTable table;
  @Inject private Sentences sentences;

  @Override
  public String name() {
    return "news";
  }

  @Override
  @Transactional
  public JsonValue of(AccountId account) {
    JsonArrayBuilder told = Json.createArrayBuilder();
    for (NewsTable.Row row : table.below(account, Long.MAX_VALUE, Integer.MAX_VALUE))
      told.add(
          Json.createObjectBuilder()
              .add("told", row.toldAt().toString())
              .add("french", sentences.of(Language.FRENCH, row.kind(), row.detail()))
              .add("english", sentences.of(Language.ENGLISH, row.kind(), row.detail()))
              .add("page", row.path()));
    return Json.createObjectBuilder()
        .add("mail", table.rhythm(account).code())
        .add("told", told)
        .build();
  }

  void forget(@Observes AccountDeleted deleted) {
    table.forget(deleted.account());
  }
}
