package org.cahiers.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cahiers.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * First at the door: headers of every answer, origin, token and size of every unsafe request, and
 * the error pages.
 */
public class SecurityFilter extends HttpFilter {

  private static final Logger LOG = Logger.getLogger(SecurityFilter.class.getName());
  private static final Logger SECURITY = Logger.getLogger("cahiers.security");
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String BY_LINK = "/act/by-link/";
  private static final long MOST_BYTES = 256 * 1024;
  private static final long MOST_UPLOAD_BYTES = 128L * 1024 * 1024;
  private static final String PUBLIC_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'; manifest-src 'self'";

  /**
   * Names every kind of source except scripts: PrimeFaces sends a second policy, {@code script-src
   * 'self'} with the nonce of its scripts, and a default here would forbid them. Its widgets place
   * themselves with style attributes.
   */
  private static final String WORKSPACE_POLICY =
      "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
          + " media-src 'none'; frame-src 'none'; worker-src 'none'; manifest-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

  @Inject private transient Settings settings;
  @Inject private transient FormToken tokens;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers(request, response);
    if (Outage.noted(request)) {
      Outage.answer(request, response);
      return;
    }
    try {
      if (SAFE_METHODS.contains(request.getMethod())) chain.doFilter(request, response);
      else {
        guard(request);
        chain.doFilter(isMultipart(request) ? request : WithoutNul.of(request), response);
      }
    } catch (Refusal refusal) {
      if (refusal.status() == HttpServletResponse.SC_FORBIDDEN) tell(request);
      refuse(response, refusal.status());
    } catch (ServletException | RuntimeException | StackOverflowError e) {
      Refusal refusal = refusalIn(e);
      if (refusal != null) refuse(response, refusal.status());
      else if (Outage.isIn(e)) {
        LOG.log(Level.WARNING, () -> "no database, or no room: " + asked(request));
        Outage.answer(request, response);
      } else {
        LOG.log(Level.SEVERE, e, () -> asked(request));
        refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
    }
  }

  /** Who tries what they may not is told to whoever looks for attacks. */
  private static void tell(HttpServletRequest request) {
    Principal who = request.getUserPrincipal();
    SECURITY.warning(
        () -> "forbidden " + asked(request) + (who == null ? "" : " account=" + who.getName()));
  }

  private static String asked(HttpServletRequest request) {
    return request.getMethod() + " " + request.getRequestURI().replaceAll("\\p{Cntrl}", "");
  }

  private void headers(HttpServletRequest request, HttpServletResponse response) {
    boolean workspace = isWorkspace(request);
    response.setHeader("Content-Security-Policy", workspace ? WORKSPACE_POLICY : PUBLIC_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (settings.behindTls())
      response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  }

  static boolean isWorkspace(HttpServletRequest request) {
    // Views are reached by forwarding: what counts is the address that was asked for.
    Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    String path = asked == null ? request.getRequestURI() : asked.toString();
    return path.startsWith("/workspace") || path.startsWith("/admin");
  }

  private void guard(HttpServletRequest request) {
    long most = isWorkspace(request) && isMultipart(request) ? MOST_UPLOAD_BYTES : MOST_BYTES;
    if (request.getContentLengthLong() > most) throw Refusal.tooLarge();
    // In pieces, without a length, it could go on for ever; browsers always say one.
    if (request.getHeader("Transfer-Encoding") != null) throw Refusal.badRequest("no length");
    if (!sameOrigin(request)) throw Refusal.forbidden();
    if (!needsToken(request)) return;
    String token = request.getParameter(FormToken.PARAMETER);
    if (token == null || !tokens.valid(request, token)) throw Refusal.badRequest("form expired");
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return request.getContentType() != null
        && request.getContentType().startsWith("multipart/form-data");
  }

  /**
   * Forms need one; a view with state carries its own unguessable token, and JSON cannot be sent by
   * a foreign form. An act by link has the secret of a mail in its address, and mailboxes post to
   * it by themselves.
   */
  private static boolean needsToken(HttpServletRequest request) {
    String type = request.getContentType();
    if (type != null && type.startsWith("application/json")) return false;
    if (request.getRequestURI().startsWith(BY_LINK)) return false;
    if (isWorkspace(request)) {
      if (isMultipart(request)) return false;
      String state = request.getParameter("jakarta.faces.ViewState");
      return state == null || state.equals("stateless");
    }
    return true;
  }

  /**
   * Browsers say where a request comes from; one that does not say and carries cookies is not
   * trusted.
   */
  private boolean sameOrigin(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin");
    String origin = request.getHeader("Origin");
    if (origin == null) return request.getCookies() == null;
    return origin.equals(settings.publicUrl().toString())
        || isOwnHost(origin, request.getHeader("Host"));
  }

  private static boolean isOwnHost(String origin, String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static @Nullable Refusal refusalIn(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) return refusal;
      if (t instanceof ViewExpiredException) return Refusal.badRequest("view expired");
      if (t instanceof CspException || isUnreadable(t))
        return Refusal.badRequest("not sent by its page");
    }
    return null;
  }

  /** Thrown by a component of the library that reads its own hidden fields, made up by somebody. */
  private static boolean isUnreadable(Throwable thrown) {
    return (thrown instanceof IllegalArgumentException
            || thrown instanceof IndexOutOfBoundsException)
        && Arrays.stream(thrown.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("processDecodes"));
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    if (response.isCommitted()) return;
    response.resetBuffer();
    response.sendError(status);
  }
}
