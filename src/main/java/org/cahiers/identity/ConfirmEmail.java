package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Moves an account to the new address whose owner followed the link. */
@ApplicationScoped
public class ConfirmEmail {

  @Inject private Links links;
  @Inject private Letters letters;
  @Inject private Accounts accounts;

  /** The address that the link confirms, if it still works; changes nothing. */
  @Transactional
  public Optional<String> look(Secret secret) {
    return links
        .find(secret, Links.Purpose.CHANGE_EMAIL)
        .map(link -> link.payload().getString("email"));
  }

  /**
   * @return whether the account now has the new address; not if the link is gone or another account
   *     took the address meanwhile
   */
  @Transactional
  public boolean confirm(Secret secret) {
    Optional<String> email = look(secret);
    if (email.isEmpty() || accounts.withEmail(email.get()).isPresent()) return false;
    Optional<Links.Link> link = links.use(secret, Links.Purpose.CHANGE_EMAIL);
    if (link.isEmpty()) return false;
    Account account = accounts.get(link.get().account());
    letters.emailChanged(account);
    account.changeEmail(email.get());
    links.endAll(account.id(), Links.Purpose.CHANGE_EMAIL);
    links.endAll(account.id(), Links.Purpose.RESET_PASSWORD);
    return true;
  }
}
