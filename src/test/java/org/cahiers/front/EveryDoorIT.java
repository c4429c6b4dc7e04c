package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.platform.web.RouteTable;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Calls every address of the route table as a visitor and as every role. */
class EveryDoorIT {

  private static final List<String> ROLES =
      List.of("facilitator", "moderator", "editor", "spokesperson", "administrator");

  @Test
  void everyAddressOpensToThoseWhomTheTableNamesAndToNobodyElse() throws IOException {
    Map<String, Visitor> people = new LinkedHashMap<>();
    people.put("visitor", new Visitor("fr"));
    people.put("participant", Visitor.demo("ada"));
    for (String role : ROLES) people.put(role, Visitor.demo(role));
    List<String> wrong = new ArrayList<>();
    for (RouteTable.Line line : table().lines())
      people.forEach(
          (role, person) -> {
            String expected = expected(line.access(), role);
            String seen = seen(person.get(line.pattern().replaceAll("\\{[^}]*}", "1")));
            if (!seen.equals(expected))
              wrong.add(line.pattern() + " as " + role + ": " + seen + ", not " + expected);
          });
    assertEquals(List.of(), wrong);
  }

  @Test
  void aPageIsNotReachedByItsFileName() {
    Visitor administrator = Visitor.demo("administrator");
    for (String file :
        List.of("/administration/people.xhtml", "/WEB-INF/page.xhtml", "/home.xhtml"))
      assertEquals(404, administrator.get(file).statusCode(), file);
  }

  /** The error page is for people: what asks for anything is told in JSON what is wrong. */
  @Test
  void aProgramIsToldOfAnErrorInJson() {
    var none = new Visitor("en").get("/api/v1/debates/there-is-none");
    assertEquals(404, none.statusCode());
    assertEquals("{\"title\":\"Not Found\",\"status\":404}", none.body());
    assertTrue(
        none.headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json"));
  }

  @Test
  void anActWithoutTheTokenOfAFormIsRefused() {
    Visitor ada = Visitor.demo("ada");
    assertEquals(400, ada.post("/act/sign-out", Map.of("next", "/")).statusCode());
    assertEquals(200, ada.get("/me/settings").statusCode(), "still signed in");
  }

  private static String expected(String access, String role) {
    boolean open =
        switch (access) {
          case "anyone", "cached" -> true;
          case "signed-in" -> !role.equals("visitor");
          default -> Arrays.asList(access.split("\\|")).contains(role);
        };
    if (open) return "open";
    return role.equals("visitor") ? "asked to sign in" : "refused";
  }

  /** An address with a made-up parameter is open too when it says that there is no such thing. */
  private static String seen(HttpResponse<String> answer) {
    String to = answer.headers().firstValue("Location").orElse("");
    return switch (answer.statusCode()) {
      case 200, 404 -> "open";
      case 303 -> to.startsWith("/sign-in") ? "asked to sign in" : "open";
      case 403 -> "refused";
      default -> "status " + answer.statusCode();
    };
  }

  private static RouteTable table() throws IOException {
    try (InputStream file = Files.newInputStream(Path.of("src/main/webapp/WEB-INF/routes"))) {
      return RouteTable.read(file);
    }
  }
}
