package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.PersonalData;

/** What a person wrote, scored and signed in syntheses, for them to take home. */
@ApplicationScoped
class MySyntheses implements PersonalData {

  @Inject private Statements statements;

  @Override
  public String name() {
    return "syntheses";
  }

  @Override
  @Transactional
  public JsonValue of(AccountId account) {
    return Json.createObjectBuilder()
        .add(
            "memberships",
            all(
                "select y.title, m.via, coalesce(m.topic_label, ''), m.state from synthesis_member"
                    + " m join synthesis y on y.id = m.synthesis where m.account = ?1 order by"
                    + " m.id",
                account,
                "synthesis",
                "via",
                "topic",
                "state"))
        .add(
            "suggestions",
            all(
                "select cast(g.paragraph as text), cast(g.sentences as text), g.reason,"
                    + " coalesce(t.outcome, '') from suggestion g left join settlement t on"
                    + " t.suggestion = g.id where g.author = ?1 order by g.id",
                account,
                "paragraph",
                "sentences",
                "reason",
                "outcome"))
        .add(
            "scores",
            all(
                "select cast(suggestion as text), cast(value as text) from suggestion_score where"
                    + " account = ?1 order by suggestion",
                account,
                "suggestion",
                "score"))
        .add(
            "comments",
            all(
                "select cast(paragraph as text), text from paragraph_comment where author = ?1 and"
                    + " removed_at is null order by id",
                account,
                "paragraph",
                "text"))
        .add(
            "endorsements",
            all(
                "select y.title, e.stance, coalesce(e.note, '') from endorsement e join synthesis y"
                    + " on y.id = e.synthesis where e.account = ?1 order by y.id",
                account,
                "synthesis",
                "stance",
                "note"))
        .build();
  }

  private JsonArrayBuilder all(String sql, AccountId account, String... names) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Object[] r : statements.rows(sql, account.value())) {
      var row = Json.createObjectBuilder();
      for (int i = 0; i < names.length; i++) row.add(names[i], (String) r[i]);
      rows.add(row);
    }
    return rows;
  }
}
