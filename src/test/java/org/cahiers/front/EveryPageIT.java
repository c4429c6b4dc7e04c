package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of debates, contributions, scores and search, on a phone; those on accounts have their
 * own test.
 */
class EveryPageIT {

  static Stream<View> phones() {
    return View.all().stream().filter(view -> view.width() == 360);
  }

  @ParameterizedTest
  @MethodSource("phones")
  void everyPageOfADebateCanBeUsedByVisitors(View view) {
    try (var browser = Browser.open(view)) {
      Page page = browser.page();
      Example example = example(page);
      List<String> all = new ArrayList<>(example.ofADebate());
      all.addAll(List.of("/debates", "/method", "/open-data", "/search", "/search?q=train"));
      all.add("/search?q=zzkqxj");
      all.add(example.debate() + "?sort=ranked");
      all.add(example.lastDebate());
      all.add(example.contribution() + "/history");
      lookAtAll(page, all, view, "visitor");
    }
  }

  @ParameterizedTest
  @MethodSource("phones")
  void everyPageOfADebateCanBeUsedByParticipants(View view) {
    try (var browser = Browser.open(view)) {
      Page page = browser.page();
      page.navigate("/sign-in");
      page.fill("#email", "ada@demo.example");
      page.fill("#password", "cahiers-demo");
      page.click("#submit");
      page.waitForURL("**/");
      List<String> all = new ArrayList<>(example(page).ofADebate());
      all.add("/me");
      lookAtAll(page, all, view, "participant");
    }
  }

  /** Real addresses of the demonstration; the first debate is open. */
  private record Example(String debate, String lastDebate, String contribution) {

    /** Pages that look different to those who are signed in. */
    List<String> ofADebate() {
      String number = contribution.substring(contribution.lastIndexOf('/') + 1);
      return List.of(
          debate,
          debate + "/write",
          debate + "/score",
          contribution,
          contribution + "/reply",
          "/report/contribution/" + number);
    }
  }

  private static Example example(Page page) {
    page.navigate("/debates");
    List<String> debates = paths(page, "main a[href^='/debates/']");
    page.navigate(debates.getFirst());
    String contribution = paths(page, "main article.contribution h3 a").getFirst();
    return new Example(debates.getFirst(), debates.getLast(), contribution);
  }

  private static List<String> paths(Page page, String selector) {
    return page.locator(selector).all().stream()
        .map(link -> URI.create(link.getAttribute("href")).getPath())
        .distinct()
        .toList();
  }

  private static void lookAtAll(Page page, List<String> addresses, View view, String who) {
    List<String> wrong = new ArrayList<>();
    for (String address : addresses) {
      try {
        look(page, address, view, who);
      } catch (AssertionError e) {
        wrong.add(address + ": " + e.getMessage());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static void look(Page page, String address, View view, String who) {
    assertEquals(200, page.navigate(address).status(), address);
    String name = address.substring(1).replaceAll("[^a-z0-9]+", "-");
    Browser.picture(page, who + "-" + name + "-" + view);
    assertEquals(view.language(), page.locator("html").getAttribute("lang"), address);
    assertEquals(0, page.locator("text=???").count(), "words missing");
    Browser.assertAccessible(page);
    page.setViewportSize(320, 640);
    Browser.assertFitsTheWidth(page);
    page.setViewportSize(view.width(), 740);
  }
}
