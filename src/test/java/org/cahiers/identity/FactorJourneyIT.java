package org.cahiers.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cahiers.testing.Browser;
import org.cahiers.testing.DemoMail;
import org.cahiers.testing.Product;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** The second factor of people with a role, from outside. */
class FactorJourneyIT {

  private static final String FACTOR = "/me/settings/factor";
  private static final String CODE = "/sign-in/code?next=%2Fworkspace";
  private static final Pattern PRINTED = Pattern.compile("<li><code>([0-9a-z-]+)</code></li>");
  private static final int TRIES = 50;

  private final String someone = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aCodeIsAskedForAfterThePasswordAndEachWorksOnce() throws Exception {
    StaffMember mona = StaffMember.make("mona " + someone, Role.MODERATOR);
    Visitor desk = signedIn(mona);
    Visitor elsewhere = signedIn(mona);
    assertTrue(desk.get("/workspace").body().contains(FACTOR), "asked to set one up");
    String key = begin(mona, desk);
    assertTrue(confirm(desk, "000000").body().contains("This code is not right"));
    String first = StaffMember.code(key, 0);
    List<String> printed = printed(confirm(desk, first));
    assertEquals(RecoveryCodes.COUNT, printed.size());
    assertEquals(200, desk.get("/workspace").statusCode(), "goes on here");
    assertAskedToSignIn(elsewhere);
    assertFalse(desk.get(FACTOR).body().contains(printed.getFirst()), "shown once");

    Visitor telephone = halfWay(mona);
    assertAskedToSignIn(telephone);
    assertEquals("", telephone.cookie("sign-in"), "no sign-in before both are proved");
    assertRefused(code(telephone, first), "the code that confirmed");
    String next = StaffMember.code(key, 1);
    assertRedirect("/workspace", code(telephone, next));
    assertEquals(200, telephone.get("/workspace").statusCode());
    assertRefused(code(halfWay(mona), next), "a code that was used");

    assertRedirect("/workspace", print(halfWay(mona), printed.getFirst()));
    assertRefused(print(halfWay(mona), printed.getFirst()), "a printed code that was used");
    assertEquals(FACTOR, DemoMail.link("me", mona.email()), "its owner hears of it");
    assertTrue(telephone.get(FACTOR).body().contains("9 printed codes are left"));
    assertTrue(telephone.get("/me/data.json").body().contains("codes by time"));
  }

  @Test
  void guessingCodesGetsSlowerAndNeitherPasswordNorMailHelps() throws Exception {
    StaffMember mona = StaffMember.make("mona " + someone, Role.EDITOR);
    Visitor desk = signedIn(mona);
    confirm(desk, StaffMember.code(begin(mona, desk), 0));
    Visitor guesser = halfWay(mona);
    String last = "";
    for (int i = 0; i < 8; i++) last = code(guesser, "00000" + i).body();
    assertTrue(last.contains("Nothing is lost: try again in"), last);
    DemoMail.expect(mona.email(), "quelqu’un a donné votre mot de passe, puis 4 codes");
    Product.running()
        .database()
        .execute(
            "update throttle set blocked_until = now() + interval '1 minute' where key like"
                + " 'factor:%'");

    Visitor thief = new Visitor("en");
    thief.send("/forgotten", "forgotten", Map.of("email", mona.email(), "submit", "x"));
    String link = DemoMail.link("reset", mona.email());
    assertRedirect(
        "/sign-in/code?next=%2Fme",
        thief.send(link, "reset", Map.of("password", "une autre phrase ici", "submit", "x")));
    assertAskedToSignIn(thief);
    assertTrue(code(thief, "000000").body().contains("Nothing is lost: try again in"));
  }

  @Test
  void itIsRemovedByPasswordAndCodeTogether() throws Exception {
    StaffMember mona = StaffMember.make("mona " + someone, Role.EDITOR);
    Visitor desk = signedIn(mona);
    String key = begin(mona, desk);
    confirm(desk, StaffMember.code(key, 0));
    assertTrue(
        remove(desk, "not the password", StaffMember.code(key, 1)).body().contains("not your"));
    assertRefused(remove(desk, StaffMember.PASSWORD, "000000"), "a wrong code");
    assertRedirect(
        "/me/settings?saved=factor-off",
        remove(desk, StaffMember.PASSWORD, StaffMember.code(key, 1)));
    assertEquals(200, signedIn(mona).get("/workspace").statusCode(), "by password alone");
  }

  @Test
  void thirtyDaysAfterTheFirstAdministratorRolesCountOnlyWithIt() throws Exception {
    StaffMember agnes = StaffMember.make("agnes " + someone, Role.ADMINISTRATOR);
    StaffMember mona = StaffMember.make("mona " + someone, Role.MODERATOR);
    Visitor administrator = signedIn(agnes);
    try {
      confirm(administrator, StaffMember.code(begin(agnes, administrator), 0));
      assertTrue(signedIn(mona).get("/workspace").body().contains(" it counts only if you"));
      assertEquals(
          1,
          Product.running()
              .database()
              .execute(
                  "update setting set changed_at = now() - interval '31 days' where name ="
                      + " 'factor.begun'"));
      Visitor held = signedIn(mona);
      assertEquals(403, held.get("/workspace").statusCode());
      assertEquals(200, held.get("/me").statusCode(), "takes part like everyone");
      assertTrue(held.get("/debates").body().contains("it does not count at the moment"));
      assertEquals(200, Visitor.demo("moderator").get("/workspace").statusCode());
      assertEquals(200, administrator.get("/admin").statusCode());
      confirm(held, StaffMember.code(begin(mona, held), 0));
      assertEquals(200, held.get("/workspace/moderation").statusCode());
    } finally {
      Product.running().database().execute("delete from setting where name = 'factor.begun'");
    }
  }

  @Test
  void anAdministratorRemovesWhatSomebodyHasLostAndSaysWhy() throws Exception {
    StaffMember mona = StaffMember.make("mona " + someone, Role.MODERATOR);
    Visitor desk = signedIn(mona);
    confirm(desk, StaffMember.code(begin(mona, desk), 0));
    try (var browser = Browser.open(new View("en", ColorScheme.LIGHT, 1280))) {
      Page page = browser.page();
      Browser.signIn(page, "administrator");
      page.navigate("/admin/people");
      page.fill("#sought", mona.name());
      page.click("#search");
      page.locator("#table a", new Page.LocatorOptions().setHasText(mona.name())).click();
      page.click("#reset-factor");
      assertThat(page.locator("#messages")).containsText("Give a reason");
      page.fill("#reason", "Telephone lost, seen in person " + someone);
      page.click("#reset-factor");
      assertThat(page.locator("#messages .said-done")).isVisible();
      assertThat(page.locator("#reset-factor")).hasCount(0);
      page.navigate("/admin");
      assertThat(page.locator("body")).containsText("seen in person " + someone);
    }
    eventuallyAskedToSignIn(desk);
    assertEquals(200, signedIn(mona).get("/workspace").statusCode());
    DemoMail.expect(mona.email(), "pour cette raison");
    DemoMail.expect(mona.email(), "seen in person " + someone);
  }

  @Test
  void itsPagesCanBeUsedOnATelephoneAndAtADesk() throws Exception {
    int number = 0;
    for (View view :
        List.of(new View("fr", ColorScheme.LIGHT, 360), new View("en", ColorScheme.DARK, 1280))) {
      StaffMember mona = StaffMember.make("mona " + someone + ++number, Role.MODERATOR);
      try (var browser = Browser.open(view)) {
        Page page = browser.page();
        signIn(page, mona);
        page.waitForURL("**/workspace");
        look(page, "workspace", view);
        page.navigate(FACTOR);
        look(page, "none", view);
        page.fill("#current-for-start", StaffMember.PASSWORD);
        page.click("#begin");
        look(page, "begun", view);
        String key = page.locator(".secret-text code").textContent().replace(" ", "");
        page.fill("#code-of-telephone", StaffMember.code(key, 0));
        page.click("#confirm");
        assertThat(page.locator(".recovery-codes li")).hasCount(RecoveryCodes.COUNT);
        look(page, "codes", view);
        page.navigate(FACTOR);
        look(page, "on", view);
        page.navigate("/me/settings");
        look(page, "settings", view);
        page.context().clearCookies();
        signIn(page, mona);
        page.waitForURL("**/sign-in/code**");
        page.click("summary");
        look(page, "code", view);
        page.fill("#code", "12");
        page.click("#submit");
        look(page, "code-wrong", view);
        page.fill("#code", StaffMember.code(key, 1));
        page.click("#submit");
        page.waitForURL("**/workspace");
      }
    }
  }

  private static void signIn(Page page, StaffMember person) {
    page.navigate("/sign-in?next=/workspace");
    page.fill("#email", person.email());
    page.fill("#password", StaffMember.PASSWORD);
    page.click("#submit");
  }

  private static void look(Page page, String name, View view) {
    Browser.assertAccessible(page);
    Browser.assertFitsTheWidth(page);
    assertEquals(0, page.locator("text=???").count(), "words missing");
    Browser.picture(page, "factor-" + name + "-" + view);
  }

  private static Visitor signedIn(StaffMember person) {
    Visitor visitor = new Visitor("en");
    assertRedirect("/workspace", password(visitor, person));
    return visitor;
  }

  /** Has given the password and not yet a code. */
  private static Visitor halfWay(StaffMember person) {
    Visitor visitor = new Visitor("en");
    assertRedirect(CODE, password(visitor, person));
    return visitor;
  }

  private static HttpResponse<String> password(Visitor visitor, StaffMember person) {
    return visitor.send(
        "/sign-in?next=/workspace",
        "sign-in",
        Map.of("email", person.email(), "password", StaffMember.PASSWORD, "submit", "x"));
  }

  private static String begin(StaffMember person, Visitor visitor) {
    Map<String, String> typed = Map.of("current-for-start", StaffMember.PASSWORD, "begin", "x");
    assertRedirect(FACTOR, visitor.send(FACTOR, "begin-form", typed));
    String page = visitor.get(FACTOR).body();
    var key = Pattern.compile("<p class=\"secret-text\"><code>([A-Z2-7 ]+)</code>").matcher(page);
    assertTrue(key.find(), page);
    String secret = key.group(1).replace(" ", "");
    assertTrue(page.contains("secret=" + secret), "the same as a link");
    assertTrue(page.contains(person.email().replace("@", "%40")), "whose it is");
    return secret;
  }

  private static HttpResponse<String> confirm(Visitor visitor, String code) {
    Map<String, String> typed = Map.of("code-of-telephone", code, "confirm", "x");
    return visitor.send(FACTOR, "confirm-form", typed);
  }

  private static HttpResponse<String> code(Visitor visitor, String code) {
    return visitor.send(CODE, "code-form", Map.of("code", code, "submit", "x"));
  }

  private static HttpResponse<String> print(Visitor visitor, String code) {
    return visitor.send(CODE, "printed-form", Map.of("printed", code, "submit-printed", "x"));
  }

  private static HttpResponse<String> remove(Visitor visitor, String password, String code) {
    return visitor.send(
        FACTOR,
        "remove-form",
        Map.of("current-for-removal", password, "code-for-removal", code, "remove", "x"));
  }

  private static List<String> printed(HttpResponse<String> page) {
    return PRINTED.matcher(page.body()).results().map(found -> found.group(1)).toList();
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertEquals(200, answer.statusCode(), why);
    assertTrue(answer.body().contains("This code is not right"), why);
  }

  private static void assertAskedToSignIn(Visitor visitor) {
    assertTrue(
        visitor.get("/me").headers().firstValue("Location").orElse("").startsWith("/sign-in?"));
  }

  /** What a node remembers of sign-ins may be two seconds old. */
  private static void eventuallyAskedToSignIn(Visitor visitor) throws InterruptedException {
    for (int tries = 0; visitor.get("/me").statusCode() != 303 && tries < TRIES; tries++)
      Thread.sleep(100);
    assertAskedToSignIn(visitor);
  }

  private static void assertRedirect(String address, HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer.body());
    assertEquals(address, answer.headers().firstValue("Location").orElse(""));
  }
}
