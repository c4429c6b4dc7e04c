package org.cahiers.moderation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A reader reports, a moderator decides by keyboard, everyone can check. */
class ModerationDeskIT {

  private static final View VIEW = new View("en", ColorScheme.LIGHT, 1280);

  @Test
  void aReportIsDecidedByKeyboardAndShowsInTheRegisterAndInPlace() {
    String address = someContribution();
    String number = address.substring(address.lastIndexOf('/') + 1);
    var reader = new Visitor("en");
    var sent =
        reader.send(
            "/report/contribution/" + number,
            "report",
            Map.of("rule", "privacy", "note", "There is an address in it.", "send", "x"));
    assertEquals(303, sent.statusCode(), sent.body());

    try (var browser = Browser.open(VIEW)) {
      Page page = browser.page();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) complaints.add(message.text());
          });
      Browser.signIn(page, "moderator");
      page.navigate("/workspace/moderation");
      var reported = page.locator("#one a[href$='/contributions/" + number + "']");
      for (int i = 0; i < 50 && reported.count() == 0; i++) press(page, "j");
      assertThat(reported).isVisible();
      assertThat(page.locator("#one")).containsText("There is an address in it.");
      press(page, "4");
      assertThat(page.locator("#preview")).containsText("Privacy");
      press(page, "h");
      assertThat(page.locator("#messages")).containsText("Hidden everywhere");
      assertSoonShows(reader, address, "Privacy");
      assertSoonShows(reader, "/register", "/contributions/" + number);
      press(page, "u");
      assertThat(page.locator("#messages")).containsText("Undone");
      assertSoonShows(reader, "/register", "undone on");
      assertEquals(List.of(), complaints);
    }
  }

  /**
   * Pages of visitors are cached; they follow the change feed, which is read a few times a second.
   */
  private static void assertSoonShows(Visitor reader, String address, String words) {
    String body = "";
    for (int i = 0; i < 50 && !body.contains(words); i++) {
      if (i > 0) LockSupport.parkNanos(100_000_000);
      body = reader.get(address).body();
    }
    assertTrue(body.contains(words), body);
  }

  /** One key, and the answer of the server to it. */
  private static void press(Page page, String key) {
    page.waitForResponse(
        response -> response.url().endsWith("/workspace/moderation"),
        () -> page.keyboard().press(key));
  }

  private static String someContribution() {
    Visitor visitor = new Visitor("en");
    String debate = visitor.links("/debates", "/debates/[^/\"?#]+").getFirst();
    return visitor.links(debate, debate + "/contributions/[0-9]+").getFirst();
  }
}
