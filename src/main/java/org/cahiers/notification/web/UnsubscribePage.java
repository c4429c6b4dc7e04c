package org.cahiers.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cahiers.identity.Secret;
import org.cahiers.notification.ChooseRhythm;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/**
 * {@code /unsubscribe/{token}}: one button. Opening the page changes nothing, since scanners of
 * mail open every link.
 */
@Named
@RequestScoped
public class UnsubscribePage {

  @Inject private ChooseRhythm choose;
  @Inject private Route route;

  private String token = "";

  @PostConstruct
  void load() {
    token = route.path("token");
    if (!choose.known(new Secret(token))) throw Refusal.notFound();
  }

  public String getToken() {
    return token;
  }

  public boolean isDone() {
    return route.query("done").isPresent();
  }
}
