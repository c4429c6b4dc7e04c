package org.cahiers.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.cahiers.testing.Browser;
import org.cahiers.testing.NewAccount;
import org.cahiers.testing.Product;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/** An administrator ends the sign-ins of somebody whose telephone was stolen. */
class EndSignInsIT {

  private static final int TRIES = 50;

  @Test
  void whoseSignInsAreEndedIsAskedToSignInAndTheActIsRecorded() throws Exception {
    String name = "robbed " + UUID.randomUUID().toString().substring(0, 8);
    NewAccount account;
    try (Connection database = Product.running().database().connect()) {
      account = NewAccount.insert(database, name);
    }
    Visitor robbed = Visitor.of(account);
    assertEquals(200, robbed.get("/me").statusCode());
    try (var browser = Browser.open(new View("en", ColorScheme.LIGHT, 1280))) {
      Page page = browser.page();
      Browser.signIn(page, "administrator");
      page.navigate("/admin/people");
      page.fill("#sought", name);
      page.click("#search");
      page.locator("#table a", new Page.LocatorOptions().setHasText(name)).click();
      assertThat(page.locator("#person h2")).hasText(name);
      page.click("#sign-out");
      assertThat(page.locator("#messages .said-done")).isVisible();
    }
    // What a node remembers of sign-ins may be two seconds old.
    int status = 0;
    for (int tries = 0; status != 303 && tries < TRIES; tries++) {
      if (tries > 0) Thread.sleep(100);
      status = robbed.get("/me").statusCode();
    }
    assertEquals(303, status, "asked to sign in");
    assertEquals(1, recorded(account.number()));
  }

  private static long recorded(long account) throws SQLException {
    try (Connection database = Product.running().database().connect();
        var query =
            database.prepareStatement(
                "select count(*) from act where kind = 'sign-ins.ended' and subject = ?")) {
      query.setLong(1, account);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
