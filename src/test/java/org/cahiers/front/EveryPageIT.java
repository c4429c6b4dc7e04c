package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the route table, as those who may open it: in both languages and colour schemes, on
 * a phone and on a desk, axe finds nothing, nothing sticks out, no word is missing and no script
 * complains.
 */
class EveryPageIT {

  private static final View PHONE = new View("fr", ColorScheme.LIGHT, 360);
  private static final View DESK = new View("en", ColorScheme.DARK, 1280);
  private static final int NARROWEST = 320;
  private static final int WIDEST = 2560;

  private static ExamplePages examples;

  @BeforeAll
  static void findExamples() throws Exception {
    examples = new ExamplePages();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visitor",
        "ada",
        "facilitator",
        "moderator",
        "editor",
        "spokesperson",
        "administrator"
      })
  void everyPageCanBeUsed(String who) {
    List<String> wrong = new ArrayList<>();
    try (var browser = Browser.open(PHONE)) {
      Page page = browser.page();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) wrong.add(page.url() + ": " + message.text());
          });
      if (who.equals("visitor")) examples.writeSomething(page);
      else Browser.signIn(page, who);
      for (View view : List.of(PHONE, DESK)) {
        page.setViewportSize(view.width(), 900);
        page.navigate("/sign-in?lang=" + view.language());
        for (String address : examples.of(who)) {
          try {
            look(page, address, view, who);
          } catch (AssertionError e) {
            wrong.add(view + " " + address + ": " + e.getMessage());
          }
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** As it is used, its colours in the other scheme, and whether it fits the extremes. */
  private static void look(Page page, String address, View view, String who) {
    see(page, view.scheme());
    assertEquals(200, page.navigate(address).status(), address);
    assertEquals(view.language(), page.locator("html").getAttribute("lang"), address);
    assertTrue(page.title().endsWith("Cahiers"), page.title());
    assertEquals(0, page.locator("text=???").count(), "words missing");
    Browser.assertAccessible(page);
    Browser.assertFitsTheWidth(page);
    Browser.picture(page, who + address.replaceAll("[^a-z0-9]+", "-") + "-" + view);
    see(page, view.scheme() == ColorScheme.LIGHT ? ColorScheme.DARK : ColorScheme.LIGHT);
    Browser.assertReadable(page);
    page.setViewportSize(view == PHONE ? NARROWEST : WIDEST, 900);
    Browser.assertFitsTheWidth(page);
    page.setViewportSize(view.width(), 900);
  }

  private static void see(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }
}
