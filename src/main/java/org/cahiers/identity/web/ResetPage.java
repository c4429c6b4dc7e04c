package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.identity.ForgottenPassword;
import org.cahiers.identity.Secret;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;

/** {@code /reset/{token}} */
@Named
@RequestScoped
public class ResetPage {

  @Inject private ForgottenPassword forgotten;
  @Inject private Arrival arrival;
  @Inject private Route route;
  @Inject private Words words;

  private Secret secret = new Secret("");
  private boolean open;
  private String password = "";

  @PostConstruct
  void load() {
    secret = new Secret(route.path("token"));
    open = forgotten.open(secret);
  }

  public void submit() throws IOException {
    switch (forgotten.reset(secret, password)) {
      case ForgottenPassword.Reset.Done done -> arrival.arrive(done.account(), done.token(), "/me");
      case ForgottenPassword.Reset.CodeAsked asked -> arrival.askForCode(asked.step(), "/me");
      case ForgottenPassword.Reset.PasswordUnfit unfit ->
          Say.beside("password", words.get("identity.flaw.password"));
      case ForgottenPassword.Reset.Gone gone -> open = false;
    }
  }

  public boolean isOpen() {
    return open;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}
