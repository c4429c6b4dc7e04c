package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cahiers.identity.SecureOwnAccount.Outcome;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * What {@link SecureOwnAccount} changes once the password is proved, each in one transaction. Who
 * proved a password that was changed meanwhile has proved nothing.
 */
@ApplicationScoped
class OwnAccountChanges {

  @Inject private Accounts accounts;
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
  public boolean lastAdministrator(AccountId account) {
    return grants.holds(account, Role.ADMINISTRATOR) && grants.holders(Role.ADMINISTRATOR) == 1;
  }

  /**
   * @param factor whether this browser gave a code when it signed in
   */
  @Transactional
  public Outcome password(Credentials.Known proved, String hash, boolean factor) {
    Optional<Account> unchanged = accounts.unchanged(proved);
    if (unchanged.isEmpty()) return new Outcome.WrongPassword();
    Account account = unchanged.get();
    account.changePassword(hash);
    signIns.endAll(account.id());
    letters.passwordChanged(account);
    log.changed("password-changed", account.id());
    return new Outcome.PasswordChanged(signIns.begin(account.id(), factor));
  }

  @Transactional
  public Outcome askForEmail(Credentials.Known proved, String wanted, Throttle.Key byMail) {
    Optional<Account> unchanged = accounts.unchanged(proved);
    if (unchanged.isEmpty()) return new Outcome.WrongPassword();
    Duration tooMany = throttle.attempt(byMail).pause();
    if (tooMany.isPositive()) return new Outcome.Wait(tooMany);
    sendEmailLink(unchanged.get(), wanted);
    return new Outcome.LetterSent();
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

  @Transactional
  public Outcome delete(Credentials.Known proved) {
    Optional<Account> unchanged = accounts.unchanged(proved);
    if (unchanged.isEmpty()) return new Outcome.WrongPassword();
    Account account = unchanged.get();
    letters.farewell(account);
    log.changed("account-deleted", account.id());
    for (Role role : Role.values()) grants.revoke(account.id(), role, account.id());
    signIns.endAll(account.id());
    account.delete(clock.instant(), "anonyme-" + Secret.random().hash().substring(0, 8));
    feed.append("account.deleted", account.id().value(), null);
    deleted.fire(new AccountDeleted(account.id()));
    return new Outcome.Deleted();
  }
}
