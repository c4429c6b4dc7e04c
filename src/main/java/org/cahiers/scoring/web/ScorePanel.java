package org.cahiers.scoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.platform.web.FormToken;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.cahiers.scoring.ScoreBox;
import org.cahiers.scoring.ScoreBoxes;

/**
 * For {@code scoring/box.xhtml}: {@code #{scorePanel.of(contribution)}}. A page with a list calls
 * {@link ScoreBoxes#load} first, so that the boxes cost two queries in all.
 */
@Named
@RequestScoped
public class ScorePanel {

  @Inject private ScoreBoxes boxes;
  @Inject private Route route;
  @Inject private Words words;
  @Inject private FormToken token;

  Words words() {
    return words;
  }

  String token() {
    return token.getValue();
  }

  public ScoreBox of(ContributionView contribution) {
    return boxes.of(contribution);
  }

  /**
   * The box alone, at {@code /score-box/{number}}: what the script puts in place of the old one.
   */
  public ScoreBox getAlone() {
    Optional<ScoreBox> box = boxes.of(new ContributionId(route.number("number")));
    return box.orElseThrow(Refusal::notFound);
  }

  /** Where a form of the box leads back to: this page, or the one the box was fetched for. */
  public String back(long number) {
    String here = route.query("next").map(next -> Route.local(next, "/")).orElse(route.address());
    int fragment = here.indexOf('#');
    return (fragment < 0 ? here : here.substring(0, fragment)) + "#score-" + number;
  }
}
