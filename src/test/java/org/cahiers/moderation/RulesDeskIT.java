package org.cahiers.moderation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A rule is published, cited, worded anew and retired; what cited it keeps its words. */
class RulesDeskIT {

  private static final View VIEW = new View("en", ColorScheme.LIGHT, 1280);

  @Test
  void aReportKeepsTheWordingItWasMadeByAndARetiredRuleIsNoReasonAnyMore() {
    try (var browser = Browser.open(VIEW)) {
      Page page = browser.page();
      signIn(page, "administrator");
      page.navigate("/admin/rules?lang=en");
      page.click("#publish");
      assertThat(page.locator("#title-fr-error")).containsText("3 to 60");
      Browser.assertAccessible(page);
      page.fill("#title-fr", "Bien trop long");
      page.fill("#text-fr", "Personne ne lira cela jusqu’au bout.");
      page.fill("#title-en", "Privacy");
      page.fill("#text-en", "Nobody will read this to its end.");
      page.click("#publish");
      assertThat(page.locator("#title-en-error")).containsText("already");
      assertThat(page.locator("#text-fr")).hasValue("Personne ne lira cela jusqu’au bout.");
      page.fill("#title-en", "Far too long");
      page.click("#publish");
      assertThat(page.locator("#messages")).containsText("The rule is published");

      String number = someContribution();
      var sent =
          new Visitor("en")
              .send(
                  "/report/contribution/" + number,
                  "report",
                  Map.of("rule", "far-too-long", "note", "Three pages.", "send", "x"));
      assertEquals(303, sent.statusCode(), sent.body());

      page.click("button[title='Word anew – Far too long']");
      assertThat(page.locator("#title-en")).hasValue("Far too long");
      page.fill("#title-en", "Much too long");
      page.click("#publish");
      assertThat(page.locator("#published")).containsText("Much too long");
      assertThatTheDeskShowsBoth(number);

      page.click("button[title='Retire – Much too long']");
      page.click(".ui-confirmdialog-yes");
      assertThat(page.locator("#messages")).containsText("no longer in force");
      String form = new Visitor("en").get("/report/contribution/" + number).body();
      assertFalse(form.contains("too long"), form);
      String register = Visitor.demo("basil").get("/register").body();
      assertTrue(register.indexOf("Far too long") > register.indexOf("Earlier wordings"), register);
    }
  }

  /** The words of the report as they were, and those of today to decide by. */
  private static void assertThatTheDeskShowsBoth(String number) {
    try (var browser = Browser.open(VIEW)) {
      Page page = browser.page();
      signIn(page, "moderator");
      page.navigate("/workspace/moderation");
      var reported = page.locator("#one a[href$='/contributions/" + number + "']");
      for (int i = 0; i < 50 && reported.count() == 0; i++)
        page.waitForResponse(
            response -> response.url().endsWith("/workspace/moderation"),
            () -> page.keyboard().press("j"));
      assertThat(page.locator("#one")).containsText("Far too long: Three pages.");
      assertThat(page.locator("#rule")).containsText("Much too long");
    }
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in?lang=en");
    page.fill("#email", name + "@demo.example");
    page.fill("#password", "cahiers-demo");
    page.click("#submit");
  }

  private static String someContribution() {
    String list = new Visitor("en").get("/debates/mobilite?sort=recent").body();
    Matcher link = Pattern.compile("/contributions/(\\d+)").matcher(list);
    assertTrue(link.find(), list);
    return link.group(1);
  }
}
