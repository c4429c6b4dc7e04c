package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cahiers.testing.DemoMail;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Accounts from outside, without script: sign up, confirm, forget, change, leave. */
class AccountJourneyIT {

  private final String someone = UUID.randomUUID().toString().substring(0, 8);
  private final String email = someone + "@ville.example";

  @Test
  void anAccountBeginsWithTheLinkInTheMailAndEndsWithoutATrace() throws Exception {
    Visitor zoe = new Visitor("fr");
    assertRedirect("/sign-up/sent", signUp(zoe, email, "Zoé " + someone));
    String link = DemoMail.link("confirm", email);
    assertEquals(200, zoe.get(link).statusCode());
    assertEquals("", zoe.cookie("sign-in"), "looking at the link signs nobody in");
    assertRedirect("/me", zoe.send(link, "confirm-account", Map.of("create", "x")));
    assertTrue(zoe.get("/me/data.json").body().contains(email));
    assertTrue(zoe.get(link).body().contains("Ce lien ne fonctionne plus"));

    assertRedirect(
        "/farewell",
        zoe.send(
            "/me/settings",
            "delete-form",
            Map.of("current-for-deletion", "une phrase à retenir", "delete", "x")));
    assertRedirect("/sign-in?next=%2Fme%2Fsettings", zoe.get("/me/settings"));
  }

  @Test
  void whetherAnAddressHasAnAccountNobodyLearns() {
    Visitor stranger = new Visitor("en");
    String known = page(signIn(stranger, "ada@demo.example", "not the password " + someone));
    String unknown = page(signIn(stranger, email, "not the password " + someone));
    assertEquals(known.replace("value=\"ada@demo.example\"", "value=\"" + email + "\""), unknown);
    assertRedirect("/sign-up/sent", signUp(stranger, "basil@demo.example", "Basil " + someone));
    assertRedirect(
        "/forgotten/sent",
        stranger.send("/forgotten", "forgotten", Map.of("email", email, "submit", "x")));
  }

  @Test
  void guessingGetsSlowerWithEachFailure() {
    Visitor guesser = new Visitor("en");
    String last = "";
    for (int i = 0; i < 6; i++) last = page(signIn(guesser, email, "guess number " + i));
    assertTrue(last.contains("Nothing is lost: try again in"), last);
  }

  @Test
  void eachSignInHasATokenOfItsOwnAndSigningOutEndsIt() {
    Visitor first = Visitor.demo("basil");
    Visitor second = Visitor.demo("basil");
    assertNotEquals(first.cookie("sign-in"), second.cookie("sign-in"));
    first.post("/act/sign-out", Map.of("token", first.token("/me/settings")));
    assertEquals(303, first.get("/me/settings").statusCode());
    assertEquals(200, second.get("/me/settings").statusCode());
  }

  @Test
  void aNewPasswordIsAskedForTheOldOneAndSignsOutElsewhere() throws Exception {
    String zoe = StaffMember.make("zoe " + someone, Role.FACILITATOR).email();
    Visitor here = new Visitor("en");
    Visitor elsewhere = new Visitor("en");
    assertRedirect("/", signIn(here, zoe, StaffMember.PASSWORD));
    assertRedirect("/", signIn(elsewhere, zoe, StaffMember.PASSWORD));
    assertTrue(page(change(here, "not the password", "une autre phrase")).contains("Nothing was"));
    assertTrue(page(change(here, StaffMember.PASSWORD, "password123")).contains("too short"));
    assertRedirect(
        "/me/settings?saved=password", change(here, StaffMember.PASSWORD, "une autre phrase"));
    assertEquals(200, here.get("/me/settings").statusCode());
    assertEquals(303, elsewhere.get("/me/settings").statusCode());
    assertEquals(200, signIn(new Visitor("en"), zoe, StaffMember.PASSWORD).statusCode());
    assertRedirect("/", signIn(new Visitor("en"), zoe, "une autre phrase"));
  }

  @Test
  void aMailedLinkSetsANewPasswordOnce() throws Exception {
    String zoe = StaffMember.make("zoe " + someone, Role.FACILITATOR).email();
    Visitor here = new Visitor("en");
    here.send("/forgotten", "forgotten", Map.of("email", zoe, "submit", "x"));
    String link = DemoMail.link("reset", zoe);
    Map<String, String> typed = Map.of("password", "une autre phrase", "submit", "x");
    String token = here.token(link);
    assertRedirect("/me", here.send(link, "reset", typed));
    assertEquals(200, here.get("/me").statusCode());
    Map<String, String> again = new TreeMap<>(typed);
    again.putAll(Map.of("reset", "reset", "jakarta.faces.ViewState", "stateless", "token", token));
    assertTrue(page(new Visitor("en").post(link, again)).contains("This link no longer works"));
  }

  @Test
  void whatIsKeptStandsUnderItsQuestionInTheLanguageOfThePage() {
    Visitor visitor = new Visitor("fr");
    assertRedirect(
        "/one-last-step",
        visitor.send(
            "/debates/work/write",
            "write",
            Map.of(
                "title",
                "Banc " + someone,
                "text",
                "On attend debout, " + someone,
                "publish",
                "x")));
    String page = visitor.get("/one-last-step").body();
    assertTrue(page.contains("Qu’est-ce qui rendrait le travail plus juste"), page);
  }

  @Test
  void publicPagesGiveAVisitorNoCookie() {
    Visitor visitor = new Visitor("fr");
    for (String page : new String[] {"/", "/sign-in", "/charter", "/register", "/nothing"})
      assertFalse(visitor.get(page).headers().firstValue("Set-Cookie").isPresent(), page);
  }

  @Test
  void theWayBackAfterSigningInLeadsToThisSiteOnly() {
    for (String next :
        new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example"}) {
      Visitor visitor = new Visitor("en");
      HttpResponse<String> answer =
          visitor.send(
              "/sign-in?next="
                  + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8),
              "sign-in",
              Map.of("email", "ada@demo.example", "password", "cahiers-demo", "submit", "x"));
      assertRedirect("/", answer);
    }
  }

  private static HttpResponse<String> signUp(Visitor visitor, String email, String pseudonym) {
    return visitor.send(
        "/sign-up",
        "sign-up",
        Map.of(
            "email", email,
            "pseudonym", pseudonym,
            "password", "une phrase à retenir",
            "language", "fr",
            "place", "Mâcon",
            "charter", "on",
            "submit", "x"));
  }

  private static HttpResponse<String> change(Visitor visitor, String current, String wanted) {
    return visitor.send(
        "/me/settings",
        "password-form",
        Map.of("current-for-password", current, "new-password", wanted, "change-password", "x"));
  }

  private static HttpResponse<String> signIn(Visitor visitor, String email, String password) {
    return visitor.send(
        "/sign-in", "sign-in", Map.of("email", email, "password", password, "submit", "x"));
  }

  /** A page without what is new in it each time. */
  private static String page(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  private static void assertRedirect(String address, HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals(address, answer.headers().firstValue("Location").orElse(""));
  }
}
