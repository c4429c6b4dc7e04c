package org.cahiers.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one citizen does in a debate, from the first look to taking a text back. */
class CitizenJourneyIT {

  private static final int TRIES = 60;
  private static final int BETWEEN_TRIES = 500;

  private final String word = newWord();

  @ParameterizedTest
  @CsvSource({"fr, true", "fr, false", "en, true", "en, false"})
  void aVisitorBecomesAnAuthorAndKeepsCommandOfTheText(String language, boolean script) {
    View view = new View(language, ColorScheme.LIGHT, 360);
    try (var browser = script ? Browser.open(view) : Browser.withoutJavaScript(view)) {
      Page page = browser.page();
      Reading read = readOne(page);
      write(page, read);
      signUp(page, language);
      String own = confirm(page);
      reply(page, read.address());
      score(page, read.address());
      find(page, own);
      edit(page, own);
      withdraw(page, own);
    }
  }

  private record Reading(String debate, String address, String title, String text) {}

  private static Reading readOne(Page page) {
    page.navigate("/debates");
    page.locator("main a[href^='/debates/']").first().click();
    String debate = path(page);
    page.locator("main article.contribution h3 a").first().click();
    page.waitForURL("**/contributions/*");
    String title = page.locator("main h1").innerText();
    String text = String.join("\n", page.locator("main article > .prose p").allInnerTexts());
    assertFalse(text.isBlank(), "a contribution without text at " + page.url());
    return new Reading(debate, path(page), title, text);
  }

  /** On a theme that was written about already: the preview shows where. */
  private void write(Page page, Reading read) {
    page.navigate(read.debate());
    page.locator("a[href$='/write']:visible").first().click();
    page.fill("#title", clipped(read.title(), 60) + " " + word);
    page.fill("#text", clipped(read.text(), 600) + " " + word + ".");
    page.click("#preview-button");
    assertThat(page.locator("#preview")).isVisible();
    assertThat(page.locator(".similar a[href='" + read.address() + "']")).isVisible();
    Browser.assertFitsTheWidth(page);
    page.click("#publish");
    page.waitForURL("**/one-last-step");
    assertThat(page.locator(".notice-pending")).containsText(word);
  }

  private void signUp(Page page, String language) {
    page.fill("#email", word + "@ville.example");
    page.fill("#pseudonym", "Camille " + word);
    page.fill("#password", "une phrase à retenir");
    page.selectOption("#language", language);
    page.check("#charter");
    page.click("#submit");
    page.waitForURL("**/sign-up/sent");
  }

  /** Returns the address of the text that waited for this. */
  private String confirm(Page page) {
    Locator mail =
        page.locator("article", new Page.LocatorOptions().setHasText(word + "@ville.example"));
    Locator link = mail.locator("a[href*='/confirm/']");
    openUntilThere(page, "/demo/mail", link);
    link.first().click();
    assertThat(page.locator(".notice-pending")).containsText(word);
    page.click("#create");
    page.waitForURL(Pattern.compile("^((?!/confirm/).)*$"));
    page.navigate("/me");
    Locator mine = page.locator("article.fate h2 a");
    assertEquals(1, mine.count(), "texts of a new author on /me");
    assertThat(mine).containsText(word);
    mine.click();
    page.waitForURL("**/contributions/*");
    assertThat(page.locator("main h1")).containsText(word);
    return path(page);
  }

  private void reply(Page page, String address) {
    page.navigate(address);
    page.locator("#replies a[href='" + address + "/reply']").click();
    page.locator("input[name=stance]").first().check();
    page.fill("#text", "Ma réponse, avec une raison : " + word);
    page.click("#send");
    page.waitForURL("**/contributions/*");
    assertThat(page.locator("#replies li.reply .prose").getByText(word).first()).isAttached();
  }

  private static void score(Page page, String address) {
    page.navigate(address);
    Locator box = page.locator(".score-box");
    assertThat(box.locator("button.score-4")).isVisible();
    assertEquals(0, box.locator(".distribution").count(), "the average shows before the score");
    box.locator("button.score-4").click();
    assertThat(box.locator(".distribution")).isVisible();
    assertThat(box.locator("button.score-4")).hasAttribute("aria-pressed", "true");
    assertThat(box.locator("tr[data-mine=true]")).hasCount(1);
  }

  private void find(Page page, String own) {
    openUntilThere(page, "/search?q=" + word, page.locator(".results a[href='" + own + "']"));
    assertTrue(
        page.locator(".results mark").allInnerTexts().contains(word), "the word found is marked");
  }

  private void edit(Page page, String own) {
    page.navigate(own);
    page.locator("a[href$='/edit']").first().click();
    page.fill("#text", page.inputValue("#text") + " Et ceci en plus, " + word + ".");
    page.click("#save");
    page.waitForURL("**" + own);
    page.locator("main article a[href$='/history']").first().click();
    assertEquals(2, page.locator("ol.timeline > li").count(), "revisions");
    List<String> added = page.locator("ol.timeline ins").allInnerTexts();
    assertTrue(String.join("", added).contains("Et ceci en plus"), added.toString());
  }

  private void withdraw(Page page, String own) {
    page.navigate(own + "/edit");
    page.click("#withdraw-button");
    page.waitForURL("**" + own);
    assertThat(page.locator(".contribution-hidden")).isVisible();
    assertEquals(0, page.locator("main").getByText(word).count(), "the withdrawn text still shows");
  }

  /** What the search and the mail do is done soon after, not at once. */
  private static void openUntilThere(Page page, String address, Locator expected) {
    for (int tries = 0; tries < TRIES; tries++) {
      page.navigate(address);
      if (expected.count() > 0) return;
      page.waitForTimeout(BETWEEN_TRIES);
    }
    throw new AssertionError("never on " + address + ": " + expected);
  }

  private static String path(Page page) {
    return java.net.URI.create(page.url()).getPath();
  }

  private static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, text.lastIndexOf(' ', most));
  }

  /** Letters only: one word for the search, in any language. */
  private static String newWord() {
    var random = new Random();
    var letters = new StringBuilder("zk");
    for (int i = 0; i < 8; i++) letters.append((char) ('a' + random.nextInt(26)));
    return letters.toString();
  }
}
