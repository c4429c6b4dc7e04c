package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Writes the letter that promises an account, or tells its owner that there is one. The password
 * comes hashed: that is slow, and a transaction keeps a connection to the database from others.
 */
@ApplicationScoped
class PromiseAccount {

  @Inject private Accounts accounts;
  @Inject private Links links;
  @Inject private Letters letters;
  @Inject private Charters charters;

  @Transactional
  public void promise(SignUp.Wish wish, String passwordHash) {
    Optional<Account> known = accounts.withEmail(wish.email());
    if (known.isPresent()) letters.alreadyHere(known.get());
    else
      letters.confirmAccount(
          wish.email().strip(),
          wish.pseudonym().strip(),
          wish.language(),
          links.create(Links.Purpose.SIGN_UP, null, payload(wish, passwordHash)));
  }

  private JsonObject payload(SignUp.Wish wish, String passwordHash) {
    JsonObjectBuilder payload =
        Json.createObjectBuilder()
            .add("email", wish.email().strip())
            .add("pseudonym", Pseudonyms.fit(wish.pseudonym()).orElseThrow())
            .add("password", passwordHash)
            .add("language", wish.language().code())
            .add("charter", charters.current(wish.language()).version());
    if (wish.place() != null) payload.add("place", wish.place());
    if (wish.visitorHash() != null) payload.add("visitor", wish.visitorHash());
    return payload.build();
  }
}
