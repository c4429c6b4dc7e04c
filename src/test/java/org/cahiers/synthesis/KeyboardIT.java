package org.cahiers.synthesis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.api.Test;

/** A whole synthesis without a pointer: only Tab, Enter, Space and letters ever reach the page. */
class KeyboardIT {

  private static final View DESK = new View("en", ColorScheme.LIGHT, 1280);
  private static final String DEBATE = "work";
  private static final int STEPS = 400;
  private static final int DRAFTING_MILLIS = 120_000;

  @Test
  void aModeratorOpensWritesCitesSettlesAndPublishesByKeyboardAlone() {
    try (var desks = Browser.open(DESK)) {
      Page page = desks.page();
      Browser.signIn(page, "moderator");
      open(page);
      write(page);
      cite(page);
      suggest(page);
      settle(page);
      publish(page);
    }
  }

  private static void open(Page page) {
    page.navigate("/workspace/syntheses?debate=" + DEBATE);
    tabTo(page, "#title");
    page.keyboard().press("Control+A");
    page.keyboard().type("Work by keyboard");
    Locator chosen = page.locator("#topics input:checked");
    if (chosen.count() > 0) {
      tabTo(page, "#topics input");
      page.keyboard().press("Space");
    }
    tabTo(page, "#open");
    page.keyboard().press("Enter");
    page.waitForURL(
        "**/workspace/syntheses/" + DEBATE,
        new Page.WaitForURLOptions().setTimeout(DRAFTING_MILLIS));
    assertThat(page.locator("#work")).isVisible();
  }

  /** A section and a paragraph of the team's own. */
  private static void write(Page page) {
    tabTo(page, "details:has(#new-title) > summary");
    page.keyboard().press("Enter");
    tabTo(page, "#new-title");
    page.keyboard().type("Hours that fit");
    tabTo(page, "#add-section");
    answered(page, "Enter");
    tabTo(page, "#add-paragraph");
    answered(page, "Enter");
    tabTo(page, "#text");
    page.keyboard().type("People should know their hours early.\nNobody is called on a day off.");
    tabTo(page, "#write");
    answered(page, "Enter");
    assertThat(page.locator(".paragraph-current .own-words")).hasCount(2);
  }

  /** What is dragged with a pointer is a link here. */
  private static void cite(Page page) {
    if (page.locator(".sources a:has-text('Cite here')").count() == 0) {
      tabTo(page, "#widen");
      answered(page, "Enter");
    }
    tabTo(page, ".sources a:has-text('Cite here')");
    answered(page, "Enter");
    assertThat(page.locator(".paragraph-current .cites").first()).isVisible();
    assertThat(page.locator(".sources mark").first()).isVisible();
  }

  /** Two suggestions for the same sentence, from the public page. */
  private static void suggest(Page page) {
    page.navigate("/debates/" + DEBATE + "/synthesis");
    tabTo(page, ".paragraph:has(.own-words) a[href*='/paragraphs/']:has-text('Read, suggest')");
    page.keyboard().press("Enter");
    page.waitForURL("**/paragraphs/**");
    for (String begin : new String[] {"Workers", "Employees"}) {
      tabTo(page, "#text");
      page.keyboard().press("Control+Home");
      page.keyboard().press("Control+Delete");
      page.keyboard().type(begin);
      tabTo(page, "#reason");
      page.keyboard().type("Says who.");
      tabTo(page, "#send");
      page.keyboard().press("Enter");
      assertThat(page.locator("article.suggestion", new Page.LocatorOptions().setHasText(begin)))
          .isVisible();
    }
  }

  /** n leads there, even when it is pressed before the page listens; one is merged by hand. */
  private static void settle(Page page) {
    page.navigate("/workspace/syntheses/" + DEBATE);
    page.keyboard().press("n");
    assertThat(page.locator(".collision article.suggestion")).hasCount(2);
    tabTo(page, "#reason");
    page.keyboard().type("Clearer.");
    page.keyboard().press("Shift+Tab");
    tabTo(page, ".suggestion button:has-text('Take')");
    answered(page, "Enter");
    assertThat(page.locator(".suggestion")).hasCount(1);
    tabTo(page, ".suggestion button:has-text('Lay beside')");
    answered(page, "Enter");
    tabTo(page, "#reason");
    page.keyboard().type("Both words.");
    tabTo(page, "#merge");
    answered(page, "Enter");
    assertThat(page.locator(".suggestion")).hasCount(0);
  }

  private static void publish(Page page) {
    tabTo(page, "#publish");
    answered(page, "Enter");
    assertThat(page.locator("#messages")).containsText("Version 1 is published");
  }

  /** Walks by Tab, round the page once if need be. */
  private static void tabTo(Page page, String selector) {
    for (int step = 0; step < STEPS; step++) {
      boolean there =
          Boolean.TRUE.equals(
              page.locator(selector).count() > 0
                  && (Boolean)
                      page.locator(selector)
                          .first()
                          .evaluate("element => element === document.activeElement"));
      if (there) return;
      page.keyboard().press("Tab");
    }
    assertTrue(false, "no way to " + selector + " by Tab on " + page.url());
  }

  private static void answered(Page page, String key) {
    page.waitForResponse(
        response ->
            response.request().method().equals("POST")
                && response.url().contains("/workspace/syntheses"),
        () -> page.keyboard().press(key));
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
  }
}
