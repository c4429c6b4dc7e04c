package org.cahiers.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in a form may hold any character but one. */
class WithoutNulTest {

  @Test
  void theCharacterIsTakenOutOfEveryField() {
    var request =
        WithoutNul.of(
            sent(
                Map.of(
                    "title", new String[] {"De\u0000s bancs\u0000"},
                    "formats", new String[] {"HTML", "\u0000PDF"})));
    assertEquals("Des bancs", request.getParameter("title"));
    assertArrayEquals(new String[] {"HTML", "PDF"}, request.getParameterValues("formats"));
    assertArrayEquals(new String[] {"HTML", "PDF"}, request.getParameterMap().get("formats"));
    assertNull(request.getParameter("text"));
    assertNull(request.getParameterValues("text"));
    assertEquals(
        List.of("formats", "title"),
        Collections.list(request.getParameterNames()).stream().sorted().toList());
  }

  @Test
  void aRequestWithoutItIsLeftAsItIs() {
    var request = sent(Map.of("title", new String[] {"Des bancs\t\u0007\n"}));
    assertSame(request, WithoutNul.of(request));
  }

  private static HttpServletRequest sent(Map<String, String[]> fields) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getParameterMap" -> fields;
                  case "equals" -> self == arguments[0];
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
