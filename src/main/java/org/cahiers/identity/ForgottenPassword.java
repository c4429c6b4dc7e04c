package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.cahiers.platform.jobs.Jobs;

/**
 * A new password for who has forgotten theirs, by a link in a mail. Whether the address has an
 * account is looked up by a job: the page answers the same, as fast, in either case.
 */
@ApplicationScoped
public class ForgottenPassword {

  /** What came of the request for a link. */
  public sealed interface Asked {
    record Accepted() implements Asked {}

    record Wait(Duration remaining) implements Asked {}
  }

  /** What came of the new password. */
  public sealed interface Reset {
    record Done(AccountId account, Secret token) implements Reset {}

    /**
     * Done, and a code is asked for: a mailbox does not replace a second factor.
     *
     * @param step what {@link SecondStep} wants to see
     */
    record CodeAsked(Secret step) implements Reset {}

    record PasswordUnfit() implements Reset {}

    record Gone() implements Reset {}
  }

  @Inject private Jobs jobs;
  @Inject private Links links;
  @Inject private Letters letters;
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private SignIns signIns;
  @Inject private Credentials credentials;
  @Inject private Throttle throttle;
  @Inject private SecurityLog log;

  /**
   * @param address network address it comes from
   */
  @Transactional
  public Asked ask(String email, String address) {
    Throttle.Key byMail = new Throttle.Key("mail", Emails.normal(email), Pause.OF_MAILS);
    Throttle.Key byAddress = new Throttle.Key("mail-from", address, Pause.OF_ADDRESS);
    Duration wait = throttle.attempt(byMail, byAddress);
    if (wait.isPositive()) return new Asked.Wait(wait);
    JsonObject payload = Json.createObjectBuilder().add("email", Emails.normal(email)).build();
    jobs.enqueue(SendResetLink.KIND, payload);
    return new Asked.Accepted();
  }

  /** The job's part. */
  @Transactional
  void sendLink(String email) {
    accounts
        .withEmail(email)
        .ifPresent(
            account ->
                letters.resetPassword(
                    account,
                    links.create(
                        Links.Purpose.RESET_PASSWORD, account.id(), JsonObject.EMPTY_JSON_OBJECT)));
  }

  /** Whether the link still works; changes nothing. */
  @Transactional
  public boolean open(Secret secret) {
    return links.find(secret, Links.Purpose.RESET_PASSWORD).isPresent();
  }

  /**
   * Sets the password, ends every sign-in of the account and begins one here, or asks for a code.
   */
  @Transactional
  public Reset reset(Secret secret, String password) {
    Optional<Links.Link> link = links.find(secret, Links.Purpose.RESET_PASSWORD);
    if (link.isEmpty()) return new Reset.Gone();
    Account account = accounts.get(link.get().account());
    if (!Passwords.acceptable(password, account.email().orElse(""), account.pseudonym()))
      return new Reset.PasswordUnfit();
    if (links.use(secret, Links.Purpose.RESET_PASSWORD).isEmpty()) return new Reset.Gone();
    account.changePassword(passwords.hash(password));
    links.endAll(account.id(), Links.Purpose.RESET_PASSWORD);
    signIns.endAll(account.id());
    account.email().ifPresent(email -> throttle.succeeded(SignIn.byAccount(email)));
    letters.passwordChanged(account);
    log.changed("password-reset", account.id());
    return switch (credentials.begin(account.id())) {
      case Credentials.Entered.HalfWay half -> new Reset.CodeAsked(half.step());
      case Credentials.Entered.Whole whole -> new Reset.Done(account.id(), whole.token());
    };
  }
}
