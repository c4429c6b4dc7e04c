package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.cahiers.platform.Settings;

/**
 * The cookies that hold a secret: one of a signed-in browser, one of a browser that has given a
 * password and not yet a code, one of a visitor who left something to confirm. Behind TLS their
 * names start with {@code __Host-}, so that no neighbouring host can set them.
 */
@ApplicationScoped
public class SecretCookies {

  /** What a cookie is for. */
  public enum Kind {
    SIGN_IN("sign-in", Duration.ofDays(180)),
    STEP("second-step", Duration.ofMinutes(10)),
    KEPT("kept", Duration.ofDays(90));

    private final String name;
    private final Duration life;

    Kind(String name, Duration life) {
      this.name = name;
      this.life = life;
    }
  }

  @Inject private Settings settings;

  public Optional<Secret> read(HttpServletRequest request, Kind kind) {
    if (request.getCookies() == null) return Optional.empty();
    for (Cookie cookie : request.getCookies())
      if (cookie.getName().equals(name(kind)) && !cookie.getValue().isEmpty())
        return Optional.of(new Secret(cookie.getValue()));
    return Optional.empty();
  }

  public void write(HttpServletResponse response, Kind kind, Secret secret) {
    add(response, kind, secret.text(), kind.life.toSeconds());
  }

  public void clear(HttpServletResponse response, Kind kind) {
    add(response, kind, "", 0);
  }

  private void add(HttpServletResponse response, Kind kind, String value, long seconds) {
    response.addHeader(
        "Set-Cookie",
        name(kind)
            + "="
            + value
            + "; Path=/; Max-Age="
            + seconds
            + "; HttpOnly; SameSite=Lax"
            + (settings.behindTls() ? "; Secure" : ""));
  }

  private String name(Kind kind) {
    return settings.behindTls() ? "__Host-" + kind.name : kind.name;
  }
}
