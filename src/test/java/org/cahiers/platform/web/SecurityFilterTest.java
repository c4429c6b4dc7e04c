package org.cahiers.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cahiers.platform.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primefaces.csp.CspException;

/** What the filter before all others makes of what goes wrong behind it. */
class SecurityFilterTest {

  private static final Logger LOG = Logger.getLogger(SecurityFilter.class.getName());

  private final List<Integer> answers = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          said.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.setUseParentHandlers(false);
    LOG.addHandler(listener);
  }

  @AfterEach
  void leave() {
    LOG.removeHandler(listener);
    LOG.setUseParentHandlers(true);
  }

  /** A desk sent by hand, without what the library put into its page. */
  @Test
  void aDeskThatItsPageDidNotSendIsABadRequest() throws Exception {
    filter(
        (request, response) -> {
          throw new ServletException(new CspException("CSP nonce mismatch"));
        });
    assertEquals(List.of(400), answers);
    assertEquals(List.of(), said);
  }

  @Test
  void hiddenFieldsThatSomebodyMadeUpAreABadRequest() throws Exception {
    filter(
        (request, response) -> {
          try {
            processDecodes("no number");
          } catch (NumberFormatException e) {
            throw new ServletException(e);
          }
        });
    filter((request, response) -> Integer.parseInt("no number"));
    assertEquals(List.of(400, 500), answers);
  }

  /** As the library names it. */
  private static void processDecodes(String selection) {
    Integer.parseInt(selection);
  }

  @Test
  void aTextThatOverflowsTheStackIsAnErrorPageForThatRequest() throws Exception {
    filter((request, response) -> deeper(0));
    assertEquals(List.of(500), answers);
    assertEquals(List.of("SEVERE GET /debates/ecole"), said);
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  @Test
  void anUploadWithoutRoomIsSaidToComeBack() throws Exception {
    filter(
        (request, response) -> {
          throw new ServletException(new IOException("upload.tmp (No space left on device)"));
        });
    assertEquals(List.of(503), answers);
    assertEquals(List.of("WARNING no database, or no room: GET /debates/ecole"), said);
  }

  private void filter(FilterChain chain) throws Exception {
    SecurityFilter filter = new SecurityFilter();
    Field settings = SecurityFilter.class.getDeclaredField("settings");
    settings.setAccessible(true);
    settings.set(
        filter,
        new Settings() {
          @Override
          public boolean behindTls() {
            return false;
          }
        });
    filter.doFilter(request(), response(), chain);
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getMethod" -> "GET";
                  case "getRequestURI" -> "/debates/ecole";
                  default -> null;
                });
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            HttpServletResponse.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (self, method, arguments) -> {
              if (method.getName().equals("sendError")) answers.add((Integer) arguments[0]);
              return method.getReturnType() == boolean.class ? false : null;
            });
  }
}
