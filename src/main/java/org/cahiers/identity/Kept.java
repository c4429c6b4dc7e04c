package org.cahiers.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.cahiers.platform.web.Language;

/** What this visitor's browser has left to be confirmed. */
@RequestScoped
public class Kept {

  /** Where a visitor is led after an act: shows what is kept and asks who they are. */
  public static final String ADDRESS = "/one-last-step";

  @Inject private PendingActs acts;
  @Inject private SecretCookies cookies;
  @Inject private HttpServletRequest request;

  /**
   * Keeps an act for the visitor and gives their browser the token.
   *
   * @return the page to redirect to
   */
  public String keep(HttpServletResponse response, String kind, JsonObject payload) {
    Secret token = acts.keep(token(), kind, payload);
    cookies.write(response, SecretCookies.Kind.KEPT, token);
    return ADDRESS;
  }

  public List<PendingAct.Shown> shown() {
    String language = Language.of((Object) request).code();
    return token().map(t -> acts.kept(t.hash(), language)).orElse(List.of());
  }

  public Optional<Secret> token() {
    return cookies.read(request, SecretCookies.Kind.KEPT);
  }

  /**
   * Carries it out for a person who has just signed in.
   *
   * @return where it shows, or the other address if nothing was kept
   */
  public String carryOut(HttpServletResponse response, AccountId account, String otherwise) {
    Optional<Secret> token = token();
    if (token.isEmpty()) return otherwise;
    Optional<String> address = acts.carryOut(account, token.get().hash());
    if (!acts.waits(token.get().hash())) cookies.clear(response, SecretCookies.Kind.KEPT);
    return address.orElse(otherwise);
  }

  /**
   * Carries out what another browser left to confirm, whose owner has just followed the link.
   *
   * @return where it shows, if there was anything
   */
  public Optional<String> carryOut(AccountId account, String visitorHash) {
    return acts.carryOut(account, visitorHash);
  }

  /** Forgets what is kept, because the visitor wants it so. */
  public void discard(HttpServletResponse response) {
    token().ifPresent(token -> acts.discard(token.hash()));
    cookies.clear(response, SecretCookies.Kind.KEPT);
  }
}
