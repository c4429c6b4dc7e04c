package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Secret;

/** How often a person gets mail: chosen when signed in, or stopped by the link in any mail. */
@ApplicationScoped
public class ChooseRhythm {

  @Inject private Caller caller;
  @Inject private NewsTable table;
  @Inject private Clock clock;

  @Transactional
  public Rhythm current() {
    return table.rhythm(caller.requireSignedIn());
  }

  @Transactional
  public void choose(Rhythm rhythm) {
    table.choose(caller.requireSignedIn(), rhythm, clock.instant());
  }

  /** Whether the link is one that a mail carried. */
  @Transactional
  public boolean known(Secret token) {
    return table.behind(token.hash()).isPresent();
  }

  /**
   * Stops the mail of the person whose mails carry the token.
   *
   * @return whether there is one
   */
  @Transactional
  public boolean stop(Secret token) {
    Optional<AccountId> person = table.behind(token.hash());
    person.ifPresent(account -> table.choose(account, Rhythm.NEVER, clock.instant()));
    return person.isPresent();
  }
}
