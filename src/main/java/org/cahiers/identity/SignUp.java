package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.cahiers.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an account. It comes into being when its owner follows the link in the mail ({@link
 * ConfirmAccount}); until then there is only the link, so that nobody can occupy another's address.
 */
@ApplicationScoped
public class SignUp {

  /**
   * What the form says.
   *
   * @param place null if none was given
   * @param charterAccepted whether the charter in force was accepted on the form
   * @param visitorHash whose kept acts are to be carried out at confirmation; null if there are
   *     none
   */
  public record Wish(
      String email,
      String pseudonym,
      String password,
      Language language,
      @Nullable String place,
      boolean charterAccepted,
      @Nullable String visitorHash) {}

  /** What the person can mend. */
  public enum Flaw {
    EMAIL,
    PSEUDONYM,
    PSEUDONYM_TAKEN,
    PASSWORD,
    PLACE,
    CHARTER
  }

  /** What came of it; nothing tells whether the address has an account. */
  public sealed interface Outcome {
    record LetterSent() implements Outcome {}

    record Refused(Set<Flaw> flaws) implements Outcome {}

    record Wait(Duration remaining) implements Outcome {}
  }

  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private PromiseAccount promises;
  @Inject private Throttle throttle;

  /**
   * No transaction of its own: what is slow here, hashing, holds no connection to the database.
   *
   * @param address network address it comes from
   */
  public Outcome signUp(Wish wish, String address) {
    Set<Flaw> flaws = flaws(wish);
    if (!flaws.isEmpty()) return new Outcome.Refused(flaws);
    Throttle.Key byMail = new Throttle.Key("mail", Emails.normal(wish.email()), Pause.OF_MAILS);
    Throttle.Key byAddress = new Throttle.Key("mail-from", address, Pause.OF_ADDRESS);
    Duration wait = throttle.attempt(byMail, byAddress).pause();
    if (wait.isPositive()) return new Outcome.Wait(wait);
    // Hashed in any case: the answer takes as long for an address that has an account.
    promises.promise(wish, passwords.hash(wish.password()));
    return new Outcome.LetterSent();
  }

  private Set<Flaw> flaws(Wish wish) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    if (!Emails.acceptable(wish.email().strip())) flaws.add(Flaw.EMAIL);
    Optional<String> pseudonym = Pseudonyms.fit(wish.pseudonym());
    if (pseudonym.isEmpty()) flaws.add(Flaw.PSEUDONYM);
    else if (accounts.pseudonymTaken(pseudonym.get())) flaws.add(Flaw.PSEUDONYM_TAKEN);
    if (!Passwords.acceptable(wish.password(), wish.email(), wish.pseudonym()))
      flaws.add(Flaw.PASSWORD);
    if (wish.place() != null && wish.place().length() > OwnAccount.LONGEST_PLACE)
      flaws.add(Flaw.PLACE);
    if (!wish.charterAccepted()) flaws.add(Flaw.CHARTER);
    return flaws;
  }
}
