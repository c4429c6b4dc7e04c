package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cahiers.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Makes the account that a mailed link promised, and signs its owner in. */
@ApplicationScoped
public class ConfirmAccount {

  /**
   * What the page shows before the button is pressed.
   *
   * @param pseudonymTaken whether someone else took the name since the mail was sent
   * @param kept what will be carried out
   */
  public record Promise(
      String email, String pseudonym, boolean pseudonymTaken, List<PendingAct.Shown> kept) {}

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param visitorHash whose kept acts are now to be carried out; null if there are none
     */
    record Done(AccountId account, Secret token, @Nullable String visitorHash) implements Outcome {}

    record PseudonymTaken() implements Outcome {}

    record PseudonymUnfit() implements Outcome {}

    /** Used, expired, or its address has an account by now: the way in is to sign in. */
    record Gone() implements Outcome {}
  }

  @Inject private Links links;
  @Inject private Accounts accounts;
  @Inject private SignIns signIns;
  @Inject private Charters charters;
  @Inject private PendingActs acts;

  /** Changes nothing; for somebody who reads a language. */
  @Transactional
  public Optional<Promise> look(Secret secret, String language) {
    return links
        .find(secret, Links.Purpose.SIGN_UP)
        .map(Links.Link::payload)
        .map(
            p ->
                new Promise(
                    p.getString("email"),
                    p.getString("pseudonym"),
                    accounts.pseudonymTaken(p.getString("pseudonym")),
                    p.containsKey("visitor")
                        ? acts.kept(p.getString("visitor"), language)
                        : List.of()));
  }

  /**
   * @param wantedPseudonym the name from the page; null to take that of the sign-up
   */
  @Transactional
  public Outcome confirm(Secret secret, @Nullable String wantedPseudonym) {
    Optional<JsonObject> promised =
        links.find(secret, Links.Purpose.SIGN_UP).map(Links.Link::payload);
    if (promised.isEmpty()) return new Outcome.Gone();
    JsonObject payload = promised.get();
    Optional<String> pseudonym =
        wantedPseudonym == null
            ? Optional.of(payload.getString("pseudonym"))
            : Pseudonyms.fit(wantedPseudonym);
    if (pseudonym.isEmpty()) return new Outcome.PseudonymUnfit();
    if (accounts.pseudonymTaken(pseudonym.get())) return new Outcome.PseudonymTaken();
    if (accounts.withEmail(payload.getString("email")).isPresent()
        || links.use(secret, Links.Purpose.SIGN_UP).isEmpty()) return new Outcome.Gone();
    Account account =
        new Account(
            Account.Origin.REGISTERED,
            payload.getString("email"),
            pseudonym.get(),
            payload.getString("password"),
            Language.of(payload.getString("language")).orElse(Language.FRENCH),
            payload.getString("place", null));
    accounts.add(account);
    charters.accept(account.id(), payload.getInt("charter"));
    return new Outcome.Done(
        account.id(), signIns.begin(account.id(), false), payload.getString("visitor", null));
  }
}
