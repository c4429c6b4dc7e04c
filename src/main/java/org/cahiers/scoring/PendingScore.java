package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.PendingAct;
import org.cahiers.platform.web.Words;

/** A visitor's score, kept until they are known. */
@ApplicationScoped
public class PendingScore implements PendingAct {

  public static final String KIND = "score";

  @Inject private GiveScore door;
  @Inject private Contributions contributions;
  @Inject private Words words;

  public static JsonObject payload(ContributionId contribution, Score score) {
    return Json.createObjectBuilder()
        .add("contribution", contribution.value())
        .add("score", score.value())
        .build();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Shown show(JsonObject payload, String language) {
    String title = contributions.find(id(payload)).map(ContributionView::title).orElse("");
    int score = payload.getInt("score");
    return new Shown(title, score + " · " + words.get("scoring.word." + score));
  }

  @Override
  public String carryOut(AccountId account, JsonObject payload) {
    // A refusal (the debate has closed, it is one's own) needs no more than the page that shows it.
    door.give(account, id(payload), new Score(payload.getInt("score")));
    return contributions.find(id(payload)).map(ContributionView::address).orElse("/debates");
  }

  private static ContributionId id(JsonObject payload) {
    return new ContributionId(payload.getJsonNumber("contribution").longValue());
  }
}
