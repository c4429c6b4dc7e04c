package org.cahiers.debate.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.debate.PositionView;
import org.cahiers.debate.Positions;
import org.cahiers.debate.PublishPosition;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /workspace/positions}: what the spokesperson says in a debate, and says anew. */
@Named
@ViewScoped
public class PositionsDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Caller caller;
  @Inject private Debates debates;
  @Inject private Positions positions;
  @Inject private PublishPosition publishPosition;
  @Inject private PageLanguage pageLanguage;
  @Inject private Words words;

  private long debate;

  /** Position under revision, 0 for a new one. */
  private long revised;

  private String language = "fr";
  private String heading = "";
  private String text = "";
  private boolean compared;

  @PostConstruct
  void load() {
    caller.require(Role.SPOKESPERSON);
    debate = getDebates().stream().findFirst().map(view -> view.id().value()).orElse(0L);
    begin();
  }

  public List<DebateView> getDebates() {
    return debates.evenUnpublished(pageLanguage.getCode());
  }

  public List<PositionView> getPositions() {
    return debate == 0 ? List.of() : positions.of(new DebateId(debate));
  }

  /** Clears the form for a new position in the chosen debate. */
  public void begin() {
    revised = 0;
    heading = "";
    text = "";
    compared = false;
    language =
        debates
            .find(new DebateId(debate), pageLanguage.getCode())
            .map(DebateView::ownLanguage)
            .orElse("fr");
  }

  public void revise(long position) {
    PositionView.Version now = positions.find(position).map(PositionView::current).orElse(null);
    if (now == null) return;
    revised = position;
    language = now.language();
    heading = now.title();
    text = now.text();
    compared = false;
  }

  public void compare() {
    compared = true;
  }

  public void publish() {
    if (heading.isEmpty()) refuse("heading", "debate.positions.flaw.heading");
    else if (text.isEmpty()) refuse("text", "debate.positions.flaw.text");
    else if (revised == 0) {
      publishPosition.publish(new DebateId(debate), language, heading, text);
      say("debate.positions.done.published");
      begin();
    } else if (getPublished().filter(this::unchanged).isPresent())
      refuse("text", "debate.positions.flaw.same");
    else {
      publishPosition.revise(revised, language, heading, text);
      say("debate.positions.done.revised");
      begin();
    }
  }

  private boolean unchanged(PositionView.Version version) {
    return version.title().equals(heading)
        && version.text().equals(text)
        && version.language().equals(language);
  }

  public void withdraw(long position) {
    publishPosition.withdraw(position);
    if (revised == position) begin();
    say("debate.positions.done.withdrawn");
  }

  private Optional<PositionView.Version> getPublished() {
    return revised == 0 ? Optional.empty() : positions.find(revised).map(PositionView::current);
  }

  /** Number of the version under revision, 0 for a new position. */
  public int getVersion() {
    return getPublished().map(PositionView.Version::number).orElse(0);
  }

  /** What the text as typed changes in the published one; null until asked for. */
  public @Nullable TextDifference getDifference() {
    if (!compared) return null;
    return getPublished().map(old -> TextDifference.between(old.text(), text)).orElse(null);
  }

  public boolean isSame() {
    return getPublished().filter(this::unchanged).isPresent();
  }

  private void say(String key) {
    Say.done(words.get(key));
  }

  private void refuse(String field, String key) {
    Say.beside(field, words.get(key));
  }

  public long getDebate() {
    return debate;
  }

  public void setDebate(long chosen) {
    debate = chosen;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String chosen) {
    language = chosen;
  }

  public String getHeading() {
    return heading;
  }

  public void setHeading(@Nullable String typed) {
    heading = typed == null ? "" : typed.strip();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String typed) {
    text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
  }
}
