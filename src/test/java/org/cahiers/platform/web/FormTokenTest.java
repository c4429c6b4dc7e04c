package org.cahiers.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token outlives a night and clocks that differ, and serves nobody else. */
class FormTokenTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest(name = "a token of {0} hours ago: {1}")
  @CsvSource(
      textBlock =
          """
          0  , true
          11 , true
          35 , true
          49 , false
          -1 , true
          -11, true
          -25, false
          """)
  void aTokenIsTakenForAWhile(long hoursAgo, boolean taken) {
    FormToken writer = at(NOW.minus(Duration.ofHours(hoursAgo)));
    assertEquals(taken, at(NOW).valid(request("7"), writer.of(request("7"))));
  }

  @ParameterizedTest(name = "{0} sends the token of {1}: {2}")
  @CsvSource({"7, 7, true", "7, 8, false", ", 7, false", "7, , false", ", , true"})
  void aTokenServesWhomItWasWrittenFor(String sender, String owner, boolean taken) {
    assertEquals(taken, at(NOW).valid(request(sender), at(NOW).of(request(owner))));
  }

  private static FormToken at(Instant moment) {
    return new FormToken(purpose -> new byte[32], Clock.fixed(moment, ZoneOffset.UTC));
  }

  private static HttpServletRequest request(String account) {
    Principal who = () -> account;
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FormTokenTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                method.getName().equals("getUserPrincipal") && account != null ? who : null);
  }
}
