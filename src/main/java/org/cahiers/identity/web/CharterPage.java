package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Charters;
import org.cahiers.identity.SignedIn;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /charter}: the version in force, and its acceptance by who has not accepted it yet. */
@Named
@RequestScoped
public class CharterPage {

  @Inject private Charters charters;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private Words words;

  private Charters.@Nullable CharterText text;

  @PostConstruct
  void load() {
    text = charters.current(words.language());
  }

  public void accept() throws IOException {
    charters.acceptCurrent(caller.requireSignedIn());
    Arrival.go(Route.local(route.query("next").orElse("/"), "/"));
  }

  public Charters.@Nullable CharterText getText() {
    return text;
  }

  public boolean isToAccept() {
    return caller.person().filter(person -> !person.charterAccepted()).isPresent();
  }

  public boolean isAccepted() {
    return caller.person().filter(SignedIn::charterAccepted).isPresent();
  }
}
