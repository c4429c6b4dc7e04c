package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Kept;
import org.cahiers.identity.Secret;
import org.cahiers.identity.SecretCookies;
import org.cahiers.platform.web.Client;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** What every way to be signed in ends with: the cookie, the kept acts, the next page. */
@RequestScoped
class Arrival {

  @Inject private SecretCookies cookies;
  @Inject private Kept kept;
  @Inject private Client client;
  @Inject private Words words;

  /** Signs this browser in, carries out what it left to confirm, and leads to where it shows. */
  void arrive(AccountId account, Secret token, String next) throws IOException {
    arrive(account, token, null, next);
  }

  /**
   * @param visitorHash whose kept acts are carried out as well: those of the browser in which the
   *     sign-up was written, which need not be this one
   */
  void arrive(AccountId account, Secret token, @Nullable String visitorHash, String next)
      throws IOException {
    ExternalContext context = external();
    HttpServletResponse response = (HttpServletResponse) context.getResponse();
    signIn(token);
    String shown = visitorHash == null ? next : kept.carryOut(account, visitorHash).orElse(next);
    context.redirect(kept.carryOut(response, account, shown));
  }

  /** Asks for the code of who has given their password: this browser is not signed in before. */
  void askForCode(Secret step, String next) throws IOException {
    write(SecretCookies.Kind.STEP, step);
    go("/sign-in/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  /** What this browser holds between password and code. */
  Optional<Secret> step() {
    return cookies.read((HttpServletRequest) external().getRequest(), SecretCookies.Kind.STEP);
  }

  void forgetStep() {
    cookies.clear((HttpServletResponse) external().getResponse(), SecretCookies.Kind.STEP);
  }

  /** Gives this browser another token, without going anywhere. */
  void signIn(Secret token) {
    write(SecretCookies.Kind.SIGN_IN, token);
  }

  private void write(SecretCookies.Kind kind, Secret secret) {
    cookies.write((HttpServletResponse) external().getResponse(), kind, secret);
  }

  void leave() {
    cookies.clear((HttpServletResponse) external().getResponse(), SecretCookies.Kind.SIGN_IN);
  }

  /** Network address of the request, for what is throttled. */
  String address() {
    return client.address((HttpServletRequest) external().getRequest());
  }

  void sayWait(Duration wait) {
    long seconds = wait.plusMillis(999).toSeconds();
    Say.above(
        seconds < 120
            ? words.count("identity.wait", seconds)
            : words.count("identity.wait-minutes", (seconds + 59) / 60));
  }

  static void go(String address) throws IOException {
    external().redirect(address);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
