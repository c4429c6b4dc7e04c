package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.identity.FirstAdministrator;
import org.cahiers.identity.Secret;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;

/** {@code /first-administrator/{token}} */
@Named
@RequestScoped
public class FirstAdministratorPage {

  @Inject private FirstAdministrator firstAdministrator;
  @Inject private Arrival arrival;
  @Inject private Route route;
  @Inject private Words words;

  private Secret secret = new Secret("");
  private boolean open;
  private String email = "";
  private String pseudonym = "";
  private String password = "";

  @PostConstruct
  void load() {
    secret = new Secret(route.path("token"));
    open = firstAdministrator.open(secret);
  }

  public void submit() throws IOException {
    switch (firstAdministrator.make(secret, email, pseudonym, password, words.language())) {
      case FirstAdministrator.Outcome.Done done -> {
        arrival.signIn(done.token());
        Arrival.go("/admin");
      }
      case FirstAdministrator.Outcome.Refused refused -> SignUpPage.say(refused.flaws(), words);
      case FirstAdministrator.Outcome.Gone gone -> open = false;
    }
  }

  public boolean isOpen() {
    return open;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email == null ? "" : email;
  }

  public String getPseudonym() {
    return pseudonym;
  }

  public void setPseudonym(String pseudonym) {
    this.pseudonym = pseudonym == null ? "" : pseudonym;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}
