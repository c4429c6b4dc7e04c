package org.cahiers.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cahiers.platform.Settings;

/** {@code ?lang=en} chooses a language: it is kept in a cookie and leaves the address. */
public class LanguageFilter extends HttpFilter {

  private static final int YEAR_SECONDS = 31_536_000;

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Language> wanted = wanted(request);
    if (wanted.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader(
        "Set-Cookie",
        Language.COOKIE
            + "="
            + wanted.get().code()
            + "; Path=/; Max-Age="
            + YEAR_SECONDS
            + "; SameSite=Lax; HttpOnly"
            + (settings.behindTls() ? "; Secure" : ""));
    String rest =
        Stream.of(request.getQueryString().split("&"))
            .filter(p -> !p.startsWith("lang="))
            .collect(Collectors.joining("&"));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    String path = Route.local(request.getRequestURI(), "/");
    response.setHeader("Location", rest.isEmpty() ? path : path + "?" + rest);
  }

  private static Optional<Language> wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null
        || !request.getMethod().equals("GET")
        || request.getRequestURI().startsWith("/api/")) return Optional.empty();
    return Stream.of(query.split("&"))
        .filter(p -> p.startsWith("lang="))
        .findFirst()
        .flatMap(p -> Language.of(p.substring(5)));
  }
}
