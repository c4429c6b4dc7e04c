package org.cahiers.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each act of the desk of topics in a browser, undone at the end: by keyboard, by drag, and a new
 * run that is put aside.
 */
class TopicDeskIT {

  private static final String DEBATE = "/debates/decider";

  private final List<String> complaints = new ArrayList<>();
  private Browser browser;
  private Page page;

  @BeforeEach
  void atTheDesk() {
    Visitor reader = new Visitor("fr");
    for (int i = 0; !reader.get(DEBATE + "/topics").body().contains("topics-table"); i++) {
      if (i == 600) throw new AssertionError("the demonstration has no topics");
      LockSupport.parkNanos(200_000_000);
    }
    browser = Browser.open(new View("en", ColorScheme.LIGHT, 1280));
    page = browser.page();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) complaints.add(message.text());
        });
    Browser.signIn(page, "moderator");
    page.navigate("/workspace/topics/decider");
  }

  @AfterEach
  void leave() {
    browser.close();
    assertEquals(List.of(), complaints);
  }

  @Test
  void byKeyboardATopicIsMarkedMergedAndPartOfItSplitOffAndAllOfItUndone() {
    String before = tree();
    choose(0);
    act("o", null);
    assertThat(page.locator("#tree")).containsText("Off topic");
    undo();
    choose(0);
    String other = lines().nth(1).locator(".node-label").first().textContent();
    act("m", other);
    assertThat(page.locator("#log")).containsText(other);
    undo();
    openTheFirstContribution();
    page.keyboard().press("s");
    assertThat(page.locator("#label")).isFocused();
    page.keyboard().type("À part");
    Browser.picture(page, "topic-desk-split");
    confirm("elle parle d’autre chose");
    assertThat(page.locator("#tree")).containsText("À part");
    undo();
    page.reload();
    assertEquals(before, tree());
  }

  /** Down and right through the lines that show, each opened when it has come. */
  private void openTheFirstContribution() {
    page.locator("#tree .ui-tree-container").focus(); // on the first theme, which is open
    page.keyboard().press("ArrowDown");
    for (String below : List.of(".node-label", ".node-text")) {
      page.keyboard().press("ArrowRight");
      page.locator("#tree .ui-treenode .ui-treenode .ui-treenode " + below).first().waitFor();
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("Space");
    assertThat(page.locator("#chosen h2")).isVisible();
  }

  @Test
  void theTreeIsSearchedAndShownWholeAgain() {
    String before = tree();
    String wanted = lines().last().locator(".node-label").first().textContent();
    page.fill("#query", wanted);
    page.locator("#query").press("Enter");
    assertThat(lines()).hasCount(1);
    assertThat(page.locator("#tree")).containsText(wanted);
    page.click("#all");
    assertThat(page.locator("#all")).hasCount(0);
    assertThat(page.locator("#query")).hasValue("");
    page.waitForCondition(() -> tree().equals(before));
  }

  @Test
  void whatIsDraggedOntoATopicGoesThereOnceThereIsAReason() {
    String before = tree();
    Locator from = lines().nth(0).locator(".ui-treenode-label").first();
    Locator onto = lines().nth(1).locator(".ui-treenode-label").first();
    drag(from, onto);
    assertThat(page.locator("#reason")).isFocused();
    Browser.picture(page, "topic-desk-dragged");
    assertEquals(before, tree(), "nothing has changed yet");
    confirm("le même sujet");
    undo();
    assertEquals(before, tree());
  }

  @Test
  void aNewRunIsComparedAndPutAsideOrSaysThatNothingChanged() {
    page.click("#ask");
    assertThat(page.locator("#messages")).not().isEmpty();
    Locator settled = page.locator("#ask");
    settled.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
    if (page.locator("#discard").isVisible()) {
      Browser.assertAccessible(page);
      Browser.picture(page, "topic-desk-proposed");
      page.click("#discard");
      assertThat(page.locator("#discard")).hasCount(0);
    }
  }

  /** Groups of the first level, as the tree shows them. */
  private Locator lines() {
    return page.locator("#tree > ul > li.ui-treenode");
  }

  private String tree() {
    return String.join("\n", page.locator("#tree .node-label").allTextContents());
  }

  private void choose(int line) {
    page.locator("#tree .ui-tree-container").focus();
    for (int i = 0; i <= line; i++) page.keyboard().press("ArrowDown");
    page.keyboard().press("Space");
    assertThat(page.locator("#chosen h2")).isVisible();
  }

  /** A key, what it goes into if anything, a reason. */
  private void act(String key, String into) {
    page.keyboard().press(key);
    assertThat(page.locator("#wish h2")).isVisible();
    if (into != null) {
      assertThat(page.locator("#target_input")).isFocused();
      page.keyboard().type(into);
      page.locator("#target_panel li").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
    }
    confirm("essai de l’équipe");
  }

  private void confirm(String reason) {
    page.locator("#reason").fill(reason);
    page.locator("#reason").press("Enter");
    assertThat(page.locator("#messages")).containsText("Changed");
  }

  private void undo() {
    page.locator("#log button").first().click();
    assertThat(page.locator("#messages")).containsText("Undone");
  }

  /** In steps, as a hand does: the tree looks where the pointer is. */
  private void drag(Locator from, Locator onto) {
    BoundingBox start = from.boundingBox();
    BoundingBox end = onto.boundingBox();
    page.mouse().move(start.x + 10, start.y + start.height / 2);
    page.mouse().down();
    for (int step = 1; step <= 10; step++)
      page.mouse()
          .move(
              start.x + 10 + (end.x - start.x) * step / 10,
              start.y + start.height / 2 + (end.y - start.y) * step / 10);
    page.mouse().up();
  }
}
