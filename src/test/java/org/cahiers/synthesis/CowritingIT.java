package org.cahiers.synthesis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;
import org.junit.jupiter.api.Test;

/** A moderator opens a synthesis; two people write it with her, one of them without script. */
class CowritingIT {

  private static final View DESK = new View("en", ColorScheme.LIGHT, 1280);
  private static final View PHONE = new View("en", ColorScheme.DARK, 360);
  private static final View FRENCH_PHONE = new View("fr", ColorScheme.LIGHT, 360);
  private static final String DEBATE = "heating";

  private final List<String> complaints = new ArrayList<>();

  @Test
  void aTextIsWrittenTogetherSettledEndorsedAndPublished() {
    try (var moderators = Browser.open(DESK);
        var adas = Browser.open(PHONE);
        var basils = Browser.withoutJavaScript(FRENCH_PHONE)) {
      Page team = listening(moderators.page());
      Page ada = listening(adas.page());
      Page basil = basils.page();
      signIn(team, "moderator");
      open(team);
      String paragraph = firstParagraph(team);
      invite(team, "Ada");
      invite(team, "Basil");
      join(ada, "ada");
      join(basil, "basil");

      suggest(ada, paragraph, "Homes should be warm in winter.\nNobody pays alone.", "Shorter.");
      suggest(basil, paragraph, "Homes are cold in winter.\nNobody pays alone.", "Truer.");
      basil.navigate(paragraph);
      assertThat(basil.locator(".collision")).hasCount(1);
      look(basil, "paragraph-no-script", false);
      basil.locator(".collision .suggestion").first().locator("button[value='4']").click();
      basil.navigate(paragraph);
      assertThat(basil.locator(".collision")).containsText("4,0");
      ada.navigate(paragraph);
      look(ada, "paragraph", true);

      settle(team);
      endorse(ada, "endorse", "");
      endorse(basil, "dissent", "Il manque le prix.");
      publish(team);
      basil.navigate("/debates/" + DEBATE + "/synthesis/versions/1");
      assertThat(basil.locator("#dissent")).containsText("Il manque le prix.");
      assertThat(basil.locator("main")).containsText("Basil");
      look(basil, "version", false);
      ada.navigate("/debates/" + DEBATE + "/synthesis");
      look(ada, "synthesis", true);
      assertEquals(List.of(), complaints);
    }
  }

  private Page listening(Page page) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) complaints.add(page.url() + " " + message.text());
        });
    return page;
  }

  /** Opens a synthesis with an outline of its own and a paragraph that cites. */
  private static void open(Page team) {
    team.navigate("/workspace/syntheses");
    if (team.locator("a[href='/workspace/syntheses?debate=" + DEBATE + "']").count() == 0) {
      team.navigate("/workspace/syntheses/" + DEBATE);
      return;
    }
    team.navigate("/workspace/syntheses?debate=" + DEBATE);
    Browser.assertAccessible(team);
    team.fill("#title", "How we heat");
    // The locator looks anew each time: one that is no longer checked is not found again.
    Locator chosen = team.locator("#topics input:checked");
    for (int left = chosen.count(); left > 0; left--) chosen.first().uncheck();
    team.click("#open");
    team.waitForURL("**/workspace/syntheses/" + DEBATE);
    team.locator("details:has(#new-title) > summary").click();
    team.fill("#new-title", "Warm homes");
    answered(team, () -> team.click("#add-section"));
    team.selectOption("#kind", "measure");
    answered(team, () -> team.click("#add-paragraph"));
    team.fill("#text", "Homes should be warm.\nNobody pays alone.");
    answered(team, () -> team.click("#write"));
    assertThat(team.locator(".paragraph-current .own-words")).hasCount(2);
    answered(team, () -> team.click("#widen"));
    answered(team, () -> team.locator(".sources a:has-text('Cite here')").first().click());
    assertThat(team.locator(".paragraph-current .cites")).hasCount(1);
    assertThat(team.locator(".sources mark")).hasCount(1);
    look(team, "desk", true);
  }

  private static String firstParagraph(Page page) {
    page.navigate("/debates/" + DEBATE + "/synthesis");
    return page.locator(".paragraph a[href*='/paragraphs/']")
        .first()
        .getAttribute("href")
        .replaceAll("#.*", "");
  }

  private static void invite(Page team, String name) {
    team.navigate("/workspace/syntheses/" + DEBATE);
    team.fill("#name", name);
    answered(team, () -> team.click("#add-person"));
    assertThat(team.locator("#people")).containsText(name);
  }

  private static void join(Page page, String name) {
    signIn(page, name);
    page.navigate("/debates/" + DEBATE + "/synthesis");
    page.click("button[name='accept'][value='true']");
    page.waitForURL("**/synthesis#you");
    assertThat(page.locator("#endorsement")).isVisible();
  }

  private static void suggest(Page page, String paragraph, String text, String reason) {
    page.navigate(paragraph);
    String cited = page.locator("#text").inputValue().split("\n")[2];
    page.fill("#text", text + "\n" + cited);
    page.fill("#reason", reason);
    page.click("#send");
    page.waitForURL("**done=suggested**");
    assertThat(page.locator("#suggestions")).containsText(reason);
  }

  /** Takes the first of two that collide, and merges the other by hand. */
  private static void settle(Page team) {
    team.navigate("/workspace/syntheses/" + DEBATE);
    answered(team, () -> team.keyboard().press("n"));
    assertThat(team.locator(".collision .suggestion")).hasCount(2);
    look(team, "desk-collision", true);
    team.fill("#reason", "Clearer.");
    answered(team, () -> team.locator(".suggestion button:has-text('Take')").first().click());
    assertThat(team.locator(".suggestion")).containsText("the text changed at the same place");
    answered(team, () -> team.locator(".suggestion button:has-text('Lay beside')").click());
    String text = team.locator("#text").inputValue();
    team.fill("#text", text.replaceFirst("[^\n]*", "Homes are cold in winter and should be warm."));
    team.fill("#reason", "Both.");
    answered(team, () -> team.click("#merge"));
    assertThat(team.locator(".suggestion")).hasCount(0);
    assertThat(team.locator(".paragraph-current"))
        .containsText("cold in winter and should be warm");
    assertThat(team.locator(".paragraph-current .cites").first()).isVisible();
  }

  private static void endorse(Page page, String stance, String note) {
    page.navigate("/debates/" + DEBATE + "/synthesis");
    page.check("#endorsement input[value='" + stance + "']");
    page.fill("#note", note);
    page.click("#endorsement button");
    page.waitForURL("**/synthesis#endorsement");
  }

  private static void publish(Page team) {
    answered(team, () -> team.click("#publish"));
    assertThat(team.locator("#messages")).containsText("Version 1 is published");
  }

  private static void answered(Page page, Runnable act) {
    page.waitForResponse(
        response ->
            response.request().method().equals("POST")
                && response.url().contains("/workspace/syntheses"),
        act);
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
  }

  private static void look(Page page, String name, boolean accessible) {
    Browser.picture(page, "synthesis-" + name);
    Browser.assertFitsTheWidth(page);
    if (accessible) Browser.assertAccessible(page);
  }

  private static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#email", name + "@demo.example");
    page.fill("#password", "cahiers-demo");
    page.click("#submit");
    page.waitForURL("**/");
  }
}
