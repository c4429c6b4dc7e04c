package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.PendingAct;
import org.jspecify.annotations.Nullable;

/** A visitor's contribution, kept until its author has an account. */
@ApplicationScoped
public class PendingContribution implements PendingAct {

  public static final String KIND = "contribution";

  @Inject private PostContribution door;
  @Inject private Debates debates;

  /** A draft as it is kept. */
  public static JsonObject payload(Draft draft) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("debate", draft.debate().value())
            .add("title", draft.title())
            .add("text", draft.text());
    add(json, "language", draft.language());
    add(json, "place", draft.place());
    add(json, "difference", draft.difference());
    return json.build();
  }

  private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
    if (value != null) json.add(name, value);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Shown show(JsonObject payload, String language) {
    Draft draft = draft(payload);
    String question = debates.find(draft.debate(), language).map(DebateView::question).orElse("");
    return new Shown(question, draft.title() + "\n\n" + draft.text());
  }

  @Override
  public String carryOut(AccountId account, JsonObject payload) {
    Draft draft = draft(payload);
    String debate = debates.find(draft.debate(), "").map(DebateView::address).orElse("/debates");
    return switch (door.postFor(account, draft, false)) {
      case PostOutcome.Posted posted -> posted.address() + "?posted=1";
      case PostOutcome.Waiting waiting -> waiting.address() + "?posted=waiting";
      case PostOutcome.Refused refused -> debate + "/write?kept=" + refused.reason();
    };
  }

  private static Draft draft(JsonObject p) {
    return new Draft(
        new DebateId(p.getJsonNumber("debate").longValue()),
        p.getString("title"),
        p.getString("text"),
        p.getString("language", null),
        p.getString("place", null),
        p.getString("difference", null));
  }
}
