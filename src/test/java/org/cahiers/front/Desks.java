package org.cahiers.front;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;

/** Several people at once, each signed in with a browser of their own. */
final class Desks {

  private static final View DESK = new View("fr", ColorScheme.LIGHT, 1280);

  private final Map<String, Browser> browsers = new HashMap<>();
  private final Map<String, Page> pages = new HashMap<>();

  Page as(String email) {
    return pages.computeIfAbsent(email, this::signIn);
  }

  private Page signIn(String email) {
    Browser browser = Browser.open(DESK);
    browsers.put(email, browser);
    Page page = browser.page();
    page.navigate("/sign-in");
    page.fill("#email", email);
    page.fill("#password", Consultation.PASSWORD);
    page.click("#submit");
    page.waitForURL(address -> !address.contains("/sign-in"));
    return page;
  }

  /** A button by keyboard, and the answer of the server to it. */
  static void press(Page page, String button) {
    page.locator(button).focus();
    answered(page, () -> page.keyboard().press("Enter"));
  }

  static void answered(Page page, Runnable act) {
    page.waitForResponse(
        response ->
            response.request().method().equals("POST") && response.url().contains("/workspace/"),
        act);
    page.waitForTimeout(200);
  }

  static void until(String what, BooleanSupplier there) {
    for (int tries = 0; tries < 240; tries++) {
      if (there.getAsBoolean()) return;
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("never: " + what);
  }

  /** Letters only: marks what this walk has written. */
  static String newWord() {
    var random = new Random();
    var letters = new StringBuilder();
    for (int i = 0; i < 6; i++) letters.append((char) ('a' + random.nextInt(26)));
    return letters.toString();
  }

  void close() {
    browsers.values().forEach(Browser::close);
  }
}
