package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** How people describe themselves: name shown, language, place. */
@ApplicationScoped
public class OwnAccount {

  /** The account as its owner sees it. */
  public record View(String email, String pseudonym, Language language, @Nullable String place) {}

  /** What came of a change. */
  public enum Outcome {
    DONE,
    PSEUDONYM_UNFIT,
    PSEUDONYM_TAKEN,
    PLACE_TOO_LONG
  }

  static final int LONGEST_PLACE = 80;

  @Inject private Caller caller;
  @Inject private Accounts accounts;
  @Inject private SignIns signIns;
  @Inject private ChangeFeed feed;

  @Transactional
  public View view() {
    Account account = accounts.get(caller.requireSignedIn());
    return new View(
        account.email().orElse(""),
        account.pseudonym(),
        account.language(),
        account.place().orElse(null));
  }

  @Transactional
  public Outcome describe(String pseudonym, Language language, @Nullable String place) {
    Account account = accounts.get(caller.requireSignedIn());
    boolean renamed = !account.pseudonym().equals(pseudonym.strip());
    Optional<String> name = renamed ? Pseudonyms.fit(pseudonym) : Optional.of(account.pseudonym());
    if (name.isEmpty()) return Outcome.PSEUDONYM_UNFIT;
    boolean otherLetters = !name.get().equalsIgnoreCase(account.pseudonym());
    if (otherLetters && accounts.pseudonymTaken(name.get())) return Outcome.PSEUDONYM_TAKEN;
    if (place != null && place.length() > LONGEST_PLACE) return Outcome.PLACE_TOO_LONG;
    account.describe(name.get(), language, place);
    if (renamed) feed.append("account.renamed", account.id().value(), null);
    signIns.forget(account.id());
    return Outcome.DONE;
  }
}
