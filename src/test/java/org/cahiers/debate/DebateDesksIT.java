package org.cahiers.debate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.api.Test;

/** The pages on which administrators plan debates and spokespersons take a position. */
class DebateDesksIT {

  private static final View PHONE = new View("en", ColorScheme.DARK, 360);
  private static final View DESK = new View("en", ColorScheme.LIGHT, 1280);

  @Test
  void aPlanThatCannotBeIsSaidBesideItsFieldAndWhatWasTypedStays() {
    try (var browser = Browser.open(PHONE)) {
      Page page = browser.page();
      signIn(page, "administrator");
      page.navigate("/admin/debates/new");
      page.fill("#slug", "mobilite");
      page.fill("#theme-fr", "Forêt");
      page.fill("#question-fr", "Que faire de la forêt ?");
      page.fill("#context-fr", "Elle **brûle**.");
      page.fill("#opens-at", "2027-02-10T10:00");
      page.fill("#synthesis-at", "2027-02-01T10:00");
      page.fill("#closes-at", "2027-02-20T10:00");
      page.fill("#text-least", "500");
      page.fill("#text-most", "400");
      save(page);
      assertThat(page.locator("#text-least-error")).containsText("shorter");
      page.fill("#text-least", "10");
      save(page);
      assertThat(page.locator("#synthesis-at-error")).containsText("dates");
      page.fill("#synthesis-at", "2027-02-15T10:00");
      save(page);
      assertThat(page.locator("#slug-error")).containsText("address");
      assertThat(page.locator("#slug")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("[role=alert]")).containsText("What you typed is kept");
      assertThat(page.locator("#context-fr")).hasValue("Elle **brûle**.");
      assertThat(page.locator("#opens-at")).hasValue("2027-02-10T10:00");
      assertThat(page.locator("#text-most")).hasValue("400");
      Browser.assertFitsTheWidth(page);
      Browser.assertAccessible(page);
    }
  }

  @Test
  void aPositionIsWithdrawnOnlyAfterTheQuestionWasAnswered() {
    try (var browser = Browser.open(DESK)) {
      Page page = browser.page();
      signIn(page, "spokesperson");
      page.navigate("/workspace/positions");
      page.click("#publish");
      assertThat(page.locator("#heading-error")).containsText("title");
      page.fill("#heading", "What the agency will do");
      page.fill("#text", "A doctor in **every** valley.");
      page.click("#publish");
      var position = page.locator("#standing article");
      assertThat(position).containsText("A doctor in every valley.");
      var withdraw = page.locator("button[title='Withdraw – What the agency will do']");
      withdraw.click();
      page.click(".ui-confirmdialog-no");
      assertThat(position).isVisible();
      withdraw.click();
      page.click(".ui-confirmdialog-yes");
      assertThat(page.locator("#messages")).containsText("withdrawn");
      assertThat(position).hasCount(0);
    }
  }

  private static void save(Page page) {
    page.waitForNavigation(() -> page.click("#save"));
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in?lang=en");
    page.fill("#email", name + "@demo.example");
    page.fill("#password", "cahiers-demo");
    page.click("#submit");
    page.navigate("/?lang=en");
  }
}
