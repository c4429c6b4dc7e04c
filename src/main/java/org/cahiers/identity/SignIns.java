package org.cahiers.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cahiers.platform.web.Client;

/**
 * Which browsers are signed in as whom. Remembers each answer for two seconds, so that a signed-in
 * reader costs the database nothing; signing out is therefore seen at once by the node that was
 * asked, and by the others within that time.
 */
@ApplicationScoped
public class SignIns {

  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 20_000;

  @Inject private SignInTable table;
  @Inject private HttpServletRequest request;
  @Inject private NetworkMarks networks;
  @Inject private Client client;

  private final Cache<String, Optional<SignedIn>> remembered =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

  /**
   * Signs a browser in with a token of its own; to be called once it is known who it is.
   *
   * @param factor whether a code was given too
   */
  public Secret begin(AccountId account, boolean factor) {
    Secret token = Secret.random();
    String browser = BrowserName.of(request.getHeader("User-Agent"));
    table.insert(token.hash(), account.value(), browser, factor);
    networks.note(account, client.address(request));
    return token;
  }

  /** Who holds the token; empty when it is unknown, has ended or was ended. */
  public Optional<SignedIn> find(Secret token) {
    return remembered.get(token.hash(), table::find);
  }

  public void end(Secret token) {
    table.delete(token.hash());
    remembered.invalidate(token.hash());
  }

  /**
   * Where an account is signed in.
   *
   * @param present token of the browser that asks
   */
  public List<SignInView> of(AccountId account, Secret present) {
    return table.of(account.value(), present.hash());
  }

  /** Signs the account out of one of its browsers; of another's nothing happens. */
  public void end(AccountId account, String code) {
    table.delete(account.value(), code);
    forget(account);
  }

  /** Signs the account out of every browser. */
  public void endAll(AccountId account) {
    table.deleteAll(account.value());
    forget(account);
  }

  /** Makes a change of name, role or acceptance visible at once on this node. */
  void forget(AccountId account) {
    remembered
        .asMap()
        .values()
        .removeIf(person -> person.filter(p -> p.account().equals(account)).isPresent());
  }

  /** Makes a change that concerns everyone visible at once on this node. */
  void forgetAll() {
    remembered.invalidateAll();
  }
}
