package org.cahiers.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Topics as readers see them, and as a moderator changes them by keyboard. */
class TopicPagesIT {

  private static final String DEBATE = "/debates/decider";
  private static final String NAME = "Un nom donné à la main";

  /** The demonstration is analysed in the first minute. */
  @BeforeAll
  static void analysed() {
    Visitor reader = new Visitor("fr");
    for (int i = 0; i < 600; i++) {
      if (reader.get(DEBATE + "/topics").body().contains("topics-table")) return;
      LockSupport.parkNanos(200_000_000);
    }
    throw new AssertionError("no topics: " + reader.get(DEBATE + "/topics").body());
  }

  @Test
  void theTopicsOfADebateAreAPictureATableAndPagesOfTheirOwn() {
    for (View view : View.crossed())
      try (var browser = Browser.open(view)) {
        Page page = browser.page();
        page.navigate(DEBATE + "/topics");
        assertThat(page.locator("svg.treemap:visible")).hasCount(1);
        assertEquals(
            page.locator("svg.treemap:visible a").count(),
            page.locator(".topics-table tbody tr:not(.theme-row)").count());
        Browser.assertAccessible(page);
        Browser.assertFitsTheWidth(page);
        Browser.picture(page, "topics-" + view);
        page.locator(".topics-table a").first().click();
        assertThat(page.locator(".contribution").first()).isVisible();
        Browser.assertAccessible(page);
        Browser.assertFitsTheWidth(page);
        Browser.picture(page, "topic-" + view);
      }
  }

  @Test
  void aReaderSeesOnlyTheContributionsOfATopicAndItsNameOnEach() {
    Visitor reader = new Visitor("fr");
    String list = reader.get(DEBATE + "?topic=1&sort=ranked").body();
    int shown = count(list, "<article class=\"contribution\"");
    assertTrue(shown > 0, list);
    assertEquals(shown, count(list, "class=\"tag\" href=\"" + DEBATE + "/topics/1\""));
  }

  @Test
  void groupsAreHiddenWhileScoresAre() {
    Visitor reader = new Visitor("en");
    String open = reader.get("/debates/mobilite/topics").body();
    assertTrue(open.contains("While the debate is open"), open);
    assertFalse(open.contains("in favour in this group"), open);
    String ended = reader.get(DEBATE + "/topics").body();
    assertFalse(ended.contains("While the debate is open"), ended);
    assertTrue(ended.contains("Worked out on"), ended);
  }

  @Test
  void aModeratorRenamesATopicByKeyboardAndUndoesIt() {
    Visitor reader = new Visitor("fr");
    try (var browser = Browser.open(new View("en", ColorScheme.LIGHT, 1280))) {
      Page page = browser.page();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) complaints.add(message.text());
          });
      signIn(page);
      page.navigate("/workspace/topics/decider");
      Browser.assertAccessible(page);
      Browser.picture(page, "topic-desk");
      page.locator("#tree .ui-tree-container").focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Space");
      assertThat(page.locator("#chosen h2")).isVisible();
      String before = page.locator("#chosen h2").textContent();
      page.keyboard().press("r");
      assertThat(page.locator("#label")).isFocused();
      page.keyboard().press("Control+a");
      page.keyboard().type(NAME);
      page.locator("#reason").focus();
      page.keyboard().type("plus clair pour tous");
      page.keyboard().press("Enter");
      assertThat(page.locator("#messages")).containsText("Changed");
      assertThat(page.locator("#tree")).containsText(NAME);
      assertSoonShows(reader, NAME, true);
      page.locator("#log button").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#messages")).containsText("Undone");
      assertThat(page.locator("#tree")).containsText(before);
      assertSoonShows(reader, NAME, false);
      assertEquals(List.of(), complaints);
    }
  }

  /** Pages of visitors follow the change feed, which is read a few times a second. */
  private static void assertSoonShows(Visitor reader, String words, boolean shown) {
    String body = "";
    for (int i = 0; i < 50; i++) {
      body = reader.get("/api/v1" + DEBATE + "/topics").body();
      if (body.contains(words) == shown) return;
      LockSupport.parkNanos(100_000_000);
    }
    assertEquals(shown, body.contains(words), body);
  }

  private static int count(String page, String part) {
    return (page.length() - page.replace(part, "").length()) / part.length();
  }

  private static void signIn(Page page) {
    page.navigate("/sign-in");
    page.fill("#email", "moderator@demo.example");
    page.fill("#password", "cahiers-demo");
    page.click("#submit");
    page.waitForURL("**/");
  }
}
