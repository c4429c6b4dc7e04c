package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.cahiers.identity.DemoAccounts;
import org.cahiers.identity.DemoAccounts.DemoAccount;
import org.cahiers.identity.SignIn;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;

/** {@code /sign-in?next=…} */
@Named
@RequestScoped
public class SignInPage {

  @Inject private SignIn signIn;
  @Inject private Arrival arrival;
  @Inject private DemoAccounts demoAccounts;
  @Inject private Route route;
  @Inject private Words words;

  private String email = "";
  private String password = "";

  public void submit() throws IOException {
    switch (signIn.signIn(email, password, arrival.address())) {
      case SignIn.Outcome.Done done -> arrival.arrive(done.account(), done.token(), getNext());
      case SignIn.Outcome.CodeAsked asked -> arrival.askForCode(asked.step(), getNext());
      case SignIn.Outcome.Wrong wrong -> Say.above(words.get("identity.sign-in.wrong"));
      case SignIn.Outcome.Wait wait -> arrival.sayWait(wait.remaining());
    }
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
