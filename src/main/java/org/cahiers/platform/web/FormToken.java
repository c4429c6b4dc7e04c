package org.cahiers.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token in every form of a public page: {@code <input type="hidden" name="token"
 * value="#{formToken.value}"/>}.
 *
 * <p>A keyed hash of who asks and of the half-day, so that no server has to remember it and pages
 * of visitors can be cached. It is the second guard after the same-origin check.
 */
@Named
@ApplicationScoped
public class FormToken {

  public static final String PARAMETER = "token";
  private static final String VALUE = "org.cahiers.form-token";
  private static final long PERIOD_SECONDS = Duration.ofHours(12).toSeconds();
  private static final int PERIODS_VALID = 4;

  @Inject private HttpServletRequest request;
  private Function<String, byte[]> keys;
  private Clock clock;

  protected FormToken() {}

  @Inject
  FormToken(Secrets secrets, Clock clock) {
    this(secrets::key, clock);
  }

  /**
   * @param keys 32 bytes for a purpose, the same on every node
   */
  FormToken(Function<String, byte[]> keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The same for all forms of a page, and worked out once for it. */
  public String getValue() {
    if (request.getAttribute(VALUE) instanceof String known) return known;
    String value = of(request);
    request.setAttribute(VALUE, value);
    return value;
  }

  /** The token that the pages of a request get. */
  String of(HttpServletRequest asking) {
    return token(asking, period());
  }

  public boolean valid(HttpServletRequest asking, String token) {
    byte[] given = token.getBytes(StandardCharsets.UTF_8);
    // From -1: the clock of the node that wrote it may be ahead of this one's.
    for (long age = -1; age < PERIODS_VALID; age++)
      if (MessageDigest.isEqual(
          given, token(asking, period() - age).getBytes(StandardCharsets.UTF_8))) return true;
    return false;
  }

  private long period() {
    return clock.instant().getEpochSecond() / PERIOD_SECONDS;
  }

  private String token(HttpServletRequest asking, long period) {
    String who = asking.getUserPrincipal() == null ? "" : asking.getUserPrincipal().getName();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.apply("form"), "HmacSHA256"));
      byte[] hash = mac.doFinal((who + "\n" + period).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
