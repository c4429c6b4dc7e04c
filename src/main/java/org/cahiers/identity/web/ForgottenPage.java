package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.identity.ForgottenPassword;

/** {@code /forgotten} */
@Named
@RequestScoped
public class ForgottenPage {

  @Inject private ForgottenPassword forgotten;
  @Inject private Arrival arrival;

  private String email = "";

  public void submit() throws IOException {
    switch (forgotten.ask(email, arrival.address())) {
      case ForgottenPassword.Asked.Accepted accepted -> Arrival.go("/forgotten/sent");
      case ForgottenPassword.Asked.Wait wait -> arrival.sayWait(wait.remaining());
    }
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email == null ? "" : email;
  }
}
