package org.cahiers.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cahiers.testing.Browser;
import org.cahiers.testing.NewAccount;
import org.cahiers.testing.Product;
import org.cahiers.testing.Scripts;
import org.cahiers.testing.View;
import org.junit.jupiter.api.Test;

/**
 * A list of scripts typed into every field that a visitor or a participant can fill, in a real
 * browser, and looked at wherever it shows: as text, and as nothing else.
 */
class ScriptsIT {

  private static final View VIEW = new View("en", ColorScheme.LIGHT, 1280);
  private static final String ALL = String.join("\n\n", Scripts.PAYLOADS);

  private static final int LONGEST_SEARCH = 200;
  private static final int TITLES = 7;

  private final String word = "x" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whatIsSearchedForIsShownAsItWasTyped() {
    try (var browser = Browser.open(VIEW)) {
      Page page = watched(browser);
      for (String payloads : someAtOnce()) {
        page.navigate("/search?q=" + encoded(payloads));
        Scripts.assertInert(page);
        assertEquals(
            payloads.replaceAll("[\n\r\u0000]", "").strip(), page.inputValue("#q"), "shown again");
      }
    }
  }

  @Test
  void formsThatRefuseShowItAgainAsText() {
    try (var browser = Browser.open(VIEW)) {
      Page page = watched(browser);
      for (String payload : everyTwelfth()) {
        page.navigate("/sign-up");
        fill(page, "#email, #pseudonym, #place, #password", payload);
        press(page, "#submit");
        page.navigate("/sign-in");
        fill(page, "#email, #password", payload);
        press(page, "#submit");
        page.navigate("/forgotten");
        fill(page, "#email", payload);
        press(page, "#submit");
        page.navigate("/sign-in?next=" + encoded(payload));
        Scripts.assertInert(page);
      }
    }
  }

  @Test
  void whatAVisitorWritesWaitsAsText() {
    try (var browser = Browser.open(VIEW)) {
      Page page = watched(browser);
      page.navigate("/debates");
      page.locator("main a[href^='/debates/']").first().click();
      String debate = path(page);
      write(page, debate, Scripts.PAYLOADS.getFirst());
      press(page, "#preview-button");
      press(page, "#publish");
      page.waitForURL("**/one-last-step");
      Scripts.assertInert(page);
      assertTrue(page.locator("main").innerText().contains(Scripts.PAYLOADS.get(1)));
    }
  }

  @Test
  void whatAParticipantWritesIsTextForEverybody() throws SQLException {
    NewAccount author;
    try (Connection database = Product.running().database().connect()) {
      author = NewAccount.insert(database, "scribe " + word);
    }
    List<String> pages = new ArrayList<>();
    try (var browser = Browser.open(VIEW)) {
      Page page = watched(browser);
      page.context()
          .addCookies(
              List.of(
                  new Cookie("sign-in", author.secret())
                      .setUrl(Product.running().address().toString())));
      page.navigate("/me/settings");
      fill(page, "#place, #new-email, #current-for-email", Scripts.PAYLOADS.get(4));
      press(page, "#save");
      page.navigate("/debates");
      page.locator("main a[href^='/debates/']").first().click();
      String debate = path(page);
      for (int i = 0; i < TITLES; i++) pages.add(contribution(page, debate, title(i)));
      String own = pages.getFirst();
      edit(page, own);
      reply(page, own);
      report(page, own);
      pages.addAll(
          List.of(
              own + "/history",
              own + "/reply",
              "/report/contribution/" + own.replaceAll(".*/", ""),
              debate + "?sort=recent",
              "/search?q=" + word,
              "/search?q=injected",
              "/me",
              "/me/settings",
              "/register"));
      for (String each : pages) look(page, each);
      assertThat(page.locator("body")).isVisible();
    }
    asVisitor(pages.subList(0, TITLES));
    asStaff(pages.getFirst());
  }

  private void asVisitor(List<String> pages) {
    try (var browser = Browser.open(VIEW)) {
      Page page = watched(browser);
      for (String each : pages) {
        look(page, each);
        for (String payload : List.of(Scripts.PAYLOADS.get(0), Scripts.PAYLOADS.get(24)))
          assertTrue(
              page.locator("main").innerText().contains(payload), "shown as typed: " + payload);
      }
    }
  }

  /** The desks where a report and an address of a person show. */
  private void asStaff(String own) {
    try (var browser = Browser.open(VIEW)) {
      Page page = watched(browser);
      Browser.signIn(page, "moderator");
      look(page, "/workspace/moderation");
      Locator reported = page.getByText(word).first();
      if (reported.isVisible()) reported.click();
      Scripts.assertInert(page);
      look(page, own);
    }
  }

  private String title(int turn) {
    String payload = Scripts.PAYLOADS.get(turn * 7 % Scripts.PAYLOADS.size());
    return payload + " " + word + turn;
  }

  private void write(Page page, String debate, String title) {
    page.navigate(debate + "/write");
    page.fill("#title", title);
    page.fill("#text", word + " " + ALL);
    fill(page, "#difference, #place", Scripts.PAYLOADS.get(24));
    Scripts.assertInert(page);
  }

  private String contribution(Page page, String debate, String title) {
    write(page, debate, title);
    page.fill("#text", title.replaceAll(".*" + word, word) + " " + ALL);
    page.click("#publish");
    page.waitForURL("**/contributions/*");
    Scripts.assertInert(page);
    assertTrue(page.locator("main h1").innerText().contains(word), "posted");
    return path(page);
  }

  private void edit(Page page, String own) {
    page.navigate(own + "/edit");
    page.fill("#text", "Edited. " + page.inputValue("#text"));
    press(page, "#save");
  }

  private void reply(Page page, String own) {
    page.navigate(own + "/reply");
    page.locator("input[name=stance]").first().check();
    page.fill("#text", ALL.substring(0, 1_900));
    press(page, "#send");
  }

  private void report(Page page, String own) {
    page.navigate("/report/contribution/" + own.replaceAll(".*/", ""));
    page.locator("input[name=rule]").first().check();
    page.fill("#note", word + " " + ALL.substring(0, 900));
    press(page, "#send");
  }

  private static void fill(Page page, String fields, String value) {
    for (String field : fields.split(", ")) page.fill(field, value);
  }

  private static void press(Page page, String button) {
    // What the browser itself would ask for is asked of the server here.
    page.evaluate("for (const form of document.forms) form.noValidate = true");
    page.waitForNavigation(() -> page.click(button));
    Scripts.assertInert(page);
  }

  private static void look(Page page, String address) {
    page.navigate(address);
    Scripts.assertInert(page);
  }

  private static Page watched(Browser browser) {
    Page page = browser.page();
    Scripts.watch(page);
    return page;
  }

  /** As many as a search takes. */
  private static List<String> someAtOnce() {
    List<String> all = new ArrayList<>();
    StringBuilder some = new StringBuilder();
    for (String payload : Scripts.PAYLOADS) {
      if (some.length() + payload.length() > LONGEST_SEARCH) {
        all.add(some.toString());
        some.setLength(0);
      }
      some.append(payload);
    }
    all.add(some.toString());
    return all;
  }

  private static List<String> everyTwelfth() {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < Scripts.PAYLOADS.size(); i += 12) some.add(Scripts.PAYLOADS.get(i));
    return some;
  }

  private static String path(Page page) {
    return URI.create(page.url().replaceAll("[?#].*", "")).getPath();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
