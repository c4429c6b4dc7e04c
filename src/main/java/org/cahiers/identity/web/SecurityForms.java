package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.identity.SecureOwnAccount;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;

/** The forms of {@code /me/settings} that ask for the password again. */
@Named
@RequestScoped
public class SecurityForms {

  @Inject private SecureOwnAccount own;
  @Inject private Arrival arrival;
  @Inject private Words words;

  private String current = "";
  private String newPassword = "";
  private String newEmail = "";

  public void changePassword() throws IOException {
    settle(own.changePassword(current, newPassword), "current-for-password");
  }

  public void changeEmail() throws IOException {
    settle(own.askForEmail(current, newEmail), "current-for-email");
  }

  public void delete() throws IOException {
    settle(own.delete(current), "current-for-deletion");
  }

  private void settle(SecureOwnAccount.Outcome outcome, String currentField) throws IOException {
    switch (outcome) {
      case SecureOwnAccount.Outcome.PasswordChanged changed -> {
        arrival.signIn(changed.token());
        Arrival.go("/me/settings?saved=password");
      }
      case SecureOwnAccount.Outcome.LetterSent sent ->
          Arrival.go("/me/settings?saved=email-letter");
      case SecureOwnAccount.Outcome.Deleted deleted -> {
        arrival.leave();
        Arrival.go("/farewell");
      }
      case SecureOwnAccount.Outcome.WrongPassword wrong ->
          Say.beside(currentField, words.get("identity.settings.wrong-password"));
      case SecureOwnAccount.Outcome.Wait wait -> arrival.sayWait(wait.remaining());
      case SecureOwnAccount.Outcome.NewPasswordUnfit unfit ->
          Say.beside("new-password", words.get("identity.flaw.password"));
      case SecureOwnAccount.Outcome.EmailUnfit unfit ->
          Say.beside("new-email", words.get("identity.flaw.email"));
      case SecureOwnAccount.Outcome.LastAdministrator last ->
          Say.beside(currentField, words.get("identity.settings.last-administrator"));
    }
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current == null ? "" : current;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword == null ? "" : newPassword;
  }

  public String getNewEmail() {
    return newEmail;
  }

  public void setNewEmail(String newEmail) {
    this.newEmail = newEmail == null ? "" : newEmail;
  }
}
