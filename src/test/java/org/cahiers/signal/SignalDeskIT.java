package org.cahiers.signal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cahiers.testing.Browser;
import org.cahiers.testing.Product;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Who sees a signal before and after a moderator has published what they found. */
class SignalDeskIT {

  private static final String OPEN = "id=\"signals-open\"";
  private static final String NOTICE = "À propos des scores de cette contribution";
  private static final String REASON = "Vingt-deux comptes sans autre geste, à la suite.";
  private static final String REVISED = "C’était la réunion publique de ce soir-là.";

  @Test
  void aSignalIsForModeratorsUntilAFindingIsPublishedAndChangesNoRank() {
    Visitor reader = new Visitor("fr");
    List<String> complaints = new ArrayList<>();
    try (var browser = Browser.open(new View("fr", ColorScheme.LIGHT, 1280))) {
      Page page = browser.page();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) complaints.add(message.text());
          });
      Browser.signIn(page, "moderator");
      page.navigate("/workspace/signals");
      Locator about = page.locator("#one a[href*='/contributions/']").first();
      String address = about.getAttribute("href");
      assertTrue(Visitor.demo("moderator").get(address).body().contains(OPEN));
      for (Visitor other : List.of(reader, Visitor.demo("ada"))) {
        assertFalse(other.get(address).body().contains(OPEN));
        assertFalse(other.get(address).body().contains(NOTICE));
      }
      String rank = standing(address);

      publish(page, "CONFIRMED", "court");
      assertThat(page.locator("#reason-error")).containsText("10");
      publish(page, "CONFIRMED", REASON);
      assertThat(page.locator("#messages")).containsText("sur la page de la contribution");
      assertSoon(reader, address, NOTICE, true);
      assertSoon(reader, "/register/scores", REASON, true);

      page.navigate("/workspace/signals?contribution=" + number(address));
      page.locator("#one button:has-text('Réviser')").first().click();
      publish(page, "NO_CAUSE", REVISED);
      assertThat(page.locator("#messages")).containsText("registre");
      assertSoon(reader, address, NOTICE, false);
      assertSoon(reader, "/register/scores", REVISED, true);
      assertTrue(reader.get("/register/scores").body().contains(REASON), "both stay");
      assertEquals(rank, standing(address));
    }
    assertEquals(List.of(), complaints);
  }

  private static void publish(Page page, String verdict, String reason) {
    page.locator("#verdict input[value='" + verdict + "']").check();
    page.fill("#reason", reason);
    page.waitForResponse(
        response -> response.url().contains("/workspace/signals"), () -> page.click("#record"));
  }

  private static String number(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** All that the rank of a contribution rests on, and the rank. */
  private static String standing(String address) {
    try (var database = Product.running().database().connect();
        var rows =
            database
                .createStatement()
                .executeQuery(
                    "select cast(array[s1, s2, s3, s4, s5] as text) || rank from standing where"
                        + " contribution = "
                        + number(address))) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Cached pages follow the change feed, which is read a few times a second. */
  private static void assertSoon(Visitor reader, String address, String words, boolean there) {
    String body = reader.get(address).body();
    for (int i = 0; i < 50 && body.contains(words) != there; i++) {
      LockSupport.parkNanos(100_000_000);
      body = reader.get(address).body();
    }
    assertEquals(there, body.contains(words), body);
  }
}
