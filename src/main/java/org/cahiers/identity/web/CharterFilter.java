package org.cahiers.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cahiers.identity.SignedIn;

/**
 * Leads who has not accepted the charter in force to it, once, when they open a page. Only when
 * they open one: what they have just written is sent under the version they wrote it.
 */
public class CharterFilter extends HttpFilter {

  private static final Set<String> FREE =
      Set.of(
          "charter", "sign-in", "me", "assets", "api", "act", "health", "jakarta.faces.resource");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean asked =
        request.getMethod().equals("GET")
            && request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn person
            && !person.charterAccepted()
            && !FREE.contains(request.getRequestURI().split("/", 3)[1]);
    if (!asked) {
      chain.doFilter(request, response);
      return;
    }
    String query = request.getQueryString();
    String address = request.getRequestURI() + (query == null ? "" : "?" + query);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location", "/charter?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
  }
}
