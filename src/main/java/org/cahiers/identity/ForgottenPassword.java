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
  @Inject private ResetLinks resets;
  @Inject private Throttle throttle;

  /**
   * @param address network address it comes from
   */
  @Transactional
  public Asked ask(String email, String address) {
    Throttle.Key byMail = new Throttle.Key("mail", Emails.normal(email), Pause.OF_MAILS);
    Throttle.Key byAddress = new Throttle.Key("mail-from", address, Pause.OF_ADDRESS);
    Duration wait = throttle.attempt(byMail, byAddress).pause();
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
  public boolean open(Secret secret) {
    return resets.find(secret).isPresent();
  }

  /**
   * Sets the password, ends every sign-in of the account and begins one here, or asks for a code.
   * No transaction of its own: see {@link ResetLinks}.
   */
  public Reset reset(Secret secret, String password) {
    Optional<ResetLinks.Whose> whose = resets.find(secret);
    if (whose.isEmpty()) return new Reset.Gone();
    if (!Passwords.acceptable(password, whose.get().email(), whose.get().pseudonym()))
      return new Reset.PasswordUnfit();
    AccountId account = whose.get().account();
    return resets
        .use(secret, passwords.hash(password))
        .map(entered -> outcome(account, entered))
        .orElseGet(Reset.Gone::new);
  }

  private static Reset outcome(AccountId account, Credentials.Entered entered) {
    return switch (entered) {
      case Credentials.Entered.HalfWay half -> new Reset.CodeAsked(half.step());
      case Credentials.Entered.Whole whole -> new Reset.Done(account, whole.token());
    };
  }
}
