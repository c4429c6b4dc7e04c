package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cahiers.platform.feed.ChangeFeed;

/** Password, e-mail and end of one's own account: each asks for the password again. */
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
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private PasswordProof proof;
  @Inject private Links links;
  @Inject private Letters letters;
  @Inject private SignIns signIns;
  @Inject private Throttle throttle;
  @Inject private SecurityLog log;
  @Inject private RoleGrants grants;
  @Inject private ChangeFeed feed;
  @Inject private Clock clock;
  @Inject private Event<AccountDeleted> deleted;

  @Transactional
  public Outcome changePassword(String current, String wanted) {
    Account account = accounts.get(caller.requireSignedIn());
    if (!Passwords.acceptable(wanted, account.email().orElse(""), account.pseudonym()))
      return new Outcome.NewPasswordUnfit();
    return switch (proof.of(account.id(), current)) {
      case PasswordProof.Result.Wrong wrong -> new Outcome.WrongPassword();
      case PasswordProof.Result.Wait wait -> new Outcome.Wait(wait.remaining());
      case PasswordProof.Result.Proved proved -> {
        boolean factor = caller.signedIn().factor() == SignedIn.Factor.GIVEN;
        account.changePassword(passwords.hash(wanted));
        signIns.endAll(account.id());
        letters.passwordChanged(account);
        log.changed("password-changed", account.id());
        yield new Outcome.PasswordChanged(signIns.begin(account.id(), factor));
      }
    };
  }

  /** Sends a link to the new address; whether another account has it, only that account learns. */
  @Transactional
  public Outcome askForEmail(String current, String wanted) {
    Account account = accounts.get(caller.requireSignedIn());
    if (!Emails.acceptable(wanted.strip())) return new Outcome.EmailUnfit();
    Throttle.Key byMail = new Throttle.Key("mail", Emails.normal(wanted), Pause.OF_MAILS);
    Duration tooMany = throttle.wait(byMail);
    if (tooMany.isPositive()) return new Outcome.Wait(tooMany);
    return switch (proof.of(account.id(), current)) {
      case PasswordProof.Result.Wrong wrong -> new Outcome.WrongPassword();
      case PasswordProof.Result.Wait wait -> new Outcome.Wait(wait.remaining());
      case PasswordProof.Result.Proved proved -> {
        throttle.failed(byMail);
        sendEmailLink(account, wanted.strip());
        yield new Outcome.LetterSent();
      }
    };
  }

  private void sendEmailLink(Account account, String wanted) {
    Optional<Account> owner = accounts.withEmail(wanted);
    if (owner.isPresent() && !owner.get().id().equals(account.id())) {
      letters.emailInUse(owner.get());
      return;
    }
    Secret link =
        links.create(
            Links.Purpose.CHANGE_EMAIL,
            account.id(),
            Json.createObjectBuilder().add("email", wanted).build());
    letters.confirmEmail(account, wanted, link);
  }

  /**
   * Takes away what identifies the person and signs them out everywhere. What they published stays
   * under a neutral name; who wants it gone withdraws it before.
   */
  @Transactional
  public Outcome delete(String current) {
    Account account = accounts.get(caller.requireSignedIn());
    if (grants.holds(account.id(), Role.ADMINISTRATOR) && grants.holders(Role.ADMINISTRATOR) == 1)
      return new Outcome.LastAdministrator();
    return switch (proof.of(account.id(), current)) {
      case PasswordProof.Result.Wrong wrong -> new Outcome.WrongPassword();
      case PasswordProof.Result.Wait wait -> new Outcome.Wait(wait.remaining());
      case PasswordProof.Result.Proved proved -> {
        letters.farewell(account);
        log.changed("account-deleted", account.id());
        for (Role role : Role.values()) grants.revoke(account.id(), role, account.id());
        signIns.endAll(account.id());
        account.delete(clock.instant(), "anonyme-" + Secret.random().hash().substring(0, 8));
        feed.append("account.deleted", account.id().value(), null);
        deleted.fire(new AccountDeleted(account.id()));
        yield new Outcome.Deleted();
      }
    };
  }
}
