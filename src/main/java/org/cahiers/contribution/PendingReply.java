package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.PendingAct;

/** A visitor's reply, kept until its author has an account. */
@ApplicationScoped
public class PendingReply implements PendingAct {

  public static final String KIND = "reply";

  @Inject private PostContribution door;
  @Inject private Contributions contributions;

  /** A draft as it is kept. */
  public static JsonObject payload(ReplyDraft draft) {
    return Json.createObjectBuilder()
        .add("parent", draft.parent().value())
        .add("stance", draft.stance().name())
        .add("text", draft.text())
        .build();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Shown show(JsonObject payload, String language) {
    ReplyDraft draft = draft(payload);
    String answered = contributions.find(draft.parent()).map(ContributionView::title).orElse("");
    return new Shown(answered, draft.text());
  }

  @Override
  public String carryOut(AccountId account, JsonObject payload) {
    ReplyDraft draft = draft(payload);
    String parent =
        contributions.find(draft.parent()).map(ContributionView::address).orElse("/debates");
    return switch (door.replyFor(account, draft, false)) {
      case PostOutcome.Posted posted ->
          contributions.find(posted.id()).map(ContributionView::address).orElse(parent);
      case PostOutcome.Waiting waiting -> parent;
      case PostOutcome.Refused refused -> parent;
    };
  }

  private static ReplyDraft draft(JsonObject p) {
    return new ReplyDraft(
        new ContributionId(p.getJsonNumber("parent").longValue()),
        Stance.valueOf(p.getString("stance")),
        p.getString("text"));
  }
}
