package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.cahiers.identity.DemoAccounts;
import org.cahiers.identity.DemoAccounts.DemoAccount;
import org.cahiers.identity.Kept;
import org.cahiers.identity.SecretCookies;
import org.cahiers.identity.SignIn;
import org.cahiers.platform.web.Client;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;

/** {@code /sign-in?next=…} */
@Named
@RequestScoped
public class SignInPage {

  @Inject private SignIn signIn;
  @Inject private SecretCookies cookies;
  @Inject private Kept kept;
  @Inject private DemoAccounts demoAccounts;
  @Inject private Client client;
  @Inject private Route route;
  @Inject private Words words;

  private String email = "";
  private String password = "";

  public void submit() throws IOException {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    String address = client.address((HttpServletRequest) context.getRequest());
    switch (signIn.signIn(email, password, address)) {
      case SignIn.Outcome.Done done -> {
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        cookies.write(response, SecretCookies.Kind.SIGN_IN, done.token());
        context.redirect(kept.carryOut(response, done.account(), getNext()));
      }
      case SignIn.Outcome.Wrong wrong -> say(words.get("identity.sign-in.wrong"));
      case SignIn.Outcome.Wait wait -> say(words.count("identity.wait", seconds(wait.remaining())));
    }
  }

  private static long seconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private static void say(String text) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  /** Where to go after signing in: only ever a page of this site. */
  public String getNext() {
    return Route.local(route.query("next").orElse("/"), "/");
  }

  public List<DemoAccount> getDemoAccounts() {
    return demoAccounts.all();
  }

  public String getDemoPassword() {
    return DemoAccounts.PASSWORD;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email == null ? "" : email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }
}
