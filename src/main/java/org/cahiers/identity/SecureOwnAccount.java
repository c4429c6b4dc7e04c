package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;

/**
 * Password, e-mail and end of one's own account: each asks for the password again.
 *
 * <p>No transactions of its own: passwords are hashed between short ones, as at a sign-in.
 */
@ApplicationScoped
public class SecureOwnAccount {

  /** What came of a change. */
  public sealed interface Outcome {
    /** Done; other browsers are signed out, this one goes on with the new token. */
    record PasswordChanged(Secret token) implements Outcome {}

    /** A link went to the new address; the old one stays until it is used. */
    record LetterSent() implements Outcome {}

    record Deleted() implements Outcome {}

    record WrongPassword() implements Outcome {}

    record Wait(Duration remaining) implements Outcome {}

    record NewPasswordUnfit() implements Outcome {}

    record EmailUnfit() implements Outcome {}

    /** The platform would have nobody left to run it. */
    record LastAdministrator() implements Outcome {}
  }

  @Inject private Caller caller;
  @Inject private Credentials credentials;
  @Inject private Passwords passwords;
  @Inject private PasswordProof proof;
  @Inject private OwnAccountChanges changes;
  @Inject private Throttle throttle;

  public Outcome changePassword(String current, String wanted) {
    SignedIn person = caller.signedIn();
    String email = credentials.of(person.account()).email();
    if (!Passwords.acceptable(wanted, email, person.pseudonym()))
      return new Outcome.NewPasswordUnfit();
    boolean factor = person.factor() == SignedIn.Factor.GIVEN;
    return proved(
        person.account(),
        current,
        known -> changes.password(known, passwords.hash(wanted), factor));
  }

  /** Sends a link to the new address; whether another account has it, only that account learns. */
  public Outcome askForEmail(String current, String wanted) {
    AccountId account = caller.requireSignedIn();
    if (!Emails.acceptable(wanted.strip())) return new Outcome.EmailUnfit();
    Throttle.Key byMail = new Throttle.Key("mail", Emails.normal(wanted), Pause.OF_MAILS);
    Duration tooMany = throttle.wait(byMail);
    if (tooMany.isPositive()) return new Outcome.Wait(tooMany);
    return proved(account, current, known -> changes.askForEmail(known, wanted.strip(), byMail));
  }

  /**
   * Takes away what identifies the person and signs them out everywhere. What they published stays
   * under a neutral name; who wants it gone withdraws it before.
   */
  public Outcome delete(String current) {
    AccountId account = caller.requireSignedIn();
    if (changes.lastAdministrator(account)) return new Outcome.LastAdministrator();
    return proved(account, current, changes::delete);
  }

  private Outcome proved(
      AccountId account, String current, Function<Credentials.Known, Outcome> change) {
    return switch (proof.of(account, current)) {
      case PasswordProof.Result.Wrong wrong -> new Outcome.WrongPassword();
      case PasswordProof.Result.Wait wait -> new Outcome.Wait(wait.remaining());
      case PasswordProof.Result.Proved proved -> change.apply(proved.known());
    };
  }
}
