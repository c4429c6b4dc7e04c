package org.cahiers.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cahiers.front.HostilePeople.ALL;
import static org.cahiers.front.HostilePeople.answered;
import static org.cahiers.front.HostilePeople.fill;
import static org.cahiers.front.HostilePeople.look;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.cahiers.testing.Scripts;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same list as {@link ScriptsIT}, typed into the fields of the desks and of those who write a
 * synthesis, from the first section to the cahier, and looked at wherever it shows.
 */
class DeskScriptsIT {

  private final HostilePeople people = new HostilePeople();
  private final String word = people.word;

  @AfterEach
  void close() {
    people.close();
  }

  /** A walk of nearly a minute. */
  @Test
  @Tag("faults")
  void whatIsTypedAtADeskIsTextOnEveryPage() throws Exception {
    Consultation debate = Consultation.generated("desks-" + word, List.of(people.writer));
    String slug = debate.slug;
    try {
      announce(people.as("administrator"), slug);
      position(people.as("spokesperson"));
      String synthesis = "/debates/" + slug + "/synthesis";
      String paragraph = outline(people.as("moderator"), slug);
      write(people.as(people.writer), synthesis, paragraph);
      settle(people.as("moderator"), slug);
      stand(people.as(people.writer), synthesis);
      publish(people.as("moderator"), slug);
      String proposal = propose(people.as("editor"), slug);
      answer(people.as("spokesperson"), proposal);
      String cahier = order(people.as("editor"), slug);
      Page visitor = people.visitor("visitor");
      for (String each :
          List.of(
              "/",
              "/debates",
              "/debates/" + slug,
              "/debates/" + slug + "/feed.atom",
              synthesis,
              synthesis + "/versions",
              synthesis + "/versions/1",
              paragraph,
              "/proposals",
              "/proposals?debate=" + slug,
              proposal,
              proposal + "/versions/1",
              cahier,
              "/search?q=" + word)) look(visitor, each);
      for (String each : List.of("/me", "/me/news")) look(people.as(people.writer), each);
    } finally {
      Consultation.ask("update debate set published = false where slug = ? returning id", slug);
    }
  }

  @Test
  void namesOfTopicsAndReasonsAreText() {
    Page page = people.as("moderator");
    page.navigate("/workspace/topics/mobilite");
    page.fill("#query", people.some());
    answered(page, () -> page.locator("#query").press("Enter"));
    if (page.locator("#all").count() > 0) answered(page, () -> page.click("#all"));
    Locator topic = page.locator("#tree .ui-treenode .ui-treenode .ui-treenode-label").first();
    answered(page, topic::click);
    answered(page, () -> page.keyboard().press("r"));
    page.fill("#label", people.some());
    page.fill("#reason", people.some());
    answered(page, () -> page.click("#confirm"));
    assertThat(page.locator("#log")).containsText(word);
    try {
      for (String each :
          List.of("/workspace/topics/mobilite", "/debates/mobilite/topics", "/debates/mobilite"))
        look(page, each);
      assertThat(page.locator("main")).containsText(word);
    } finally {
      page.navigate("/workspace/topics/mobilite");
      answered(page, () -> page.locator("#log button").first().click());
    }
  }

  @Test
  void whatAModeratorDecidesAndTheRulesAreText() {
    Page page = people.as("administrator");
    page.navigate("/admin/people");
    page.fill("#sought", people.some());
    answered(page, () -> page.click("#search"));
    page.navigate("/admin/charter");
    fill(page, "#charter-en, #conduct-en", ALL);
    fill(page, "#charter-fr, #conduct-fr", "");
    page.click("#publish");
    answered(page, () -> page.click(".ui-confirmdialog-yes"));
    page.navigate("/admin/rules");
    fill(page, "#title-fr, #text-fr, #title-en, #text-en", ALL);
    answered(page, () -> page.click("#publish"));
    for (String title : List.of("#title-fr", "#title-en"))
      page.fill(title, ("<b data-injected>" + word + title).replaceAll("#|-", ""));
    fill(page, "#text-fr, #text-en", ALL.substring(0, 590));
    answered(page, () -> page.click("#publish"));
    decide();
    page.navigate("/admin/rules");
    page.click("button[title^='Retire'][title*='" + word + "']");
    answered(page, () -> page.click(".ui-confirmdialog-yes"));
    look(page, "/register");
  }

  private void decide() {
    Visitor reader = new Visitor("en");
    String contribution =
        reader.links("/debates/mobilite", "/debates/mobilite/contributions/[0-9]+").getFirst();
    String number = contribution.replaceAll(".*/", "");
    String form = "/report/contribution/" + number;
    reader.send(form, "report", Map.of("rule", "privacy", "note", people.some(), "send", "x"));
    Page page = people.as("moderator");
    look(page, form);
    page.navigate("/workspace/moderation");
    Locator reported = page.locator("#one a[href$='/contributions/" + number + "']");
    for (int i = 0; i < 50 && reported.count() == 0; i++)
      answered(page, () -> page.keyboard().press("j"));
    page.fill("#note", ALL.substring(0, 990));
    page.locator("#rule input").last().focus();
    answered(page, () -> page.keyboard().press("Space"));
    answered(page, () -> page.click("#hide"));
    Page beside = HostilePeople.beside(page);
    look(beside, "/register");
    look(beside, contribution);
    answered(page, () -> page.click("#undo"));
  }

  private void announce(Page page, String slug) {
    page.navigate("/admin/debates/" + slug);
    for (String language : List.of("fr", "en")) {
      page.fill("#theme-" + language, "<b data-injected>" + word); // 80 characters at most
      page.fill("#question-" + language, people.some());
      page.fill("#context-" + language, ALL);
    }
    page.evaluate("for (const form of document.forms) form.noValidate = true");
    page.waitForNavigation(() -> page.click("#save"));
    Scripts.assertInert(page);
    look(page, "/admin/debates");
    assertThat(page.locator("main")).containsText(word);
    look(page, "/debates/" + slug);
    assertThat(page.locator("h1")).containsText(word);
  }

  private void position(Page page) {
    page.navigate("/workspace/positions");
    long number = Consultation.ask("select id from debate where slug = ?", "mobilite");
    page.selectOption("#debate", Long.toString(number));
    answered(page, () -> page.click("#show"));
    page.fill("#heading", people.some());
    page.fill("#text", ALL);
    answered(page, () -> page.click("#publish"));
    assertThat(page.locator("#standing")).containsText(word);
    Page beside = HostilePeople.beside(page);
    look(beside, "/debates/mobilite");
    assertThat(beside.locator("main")).containsText(word);
    page.click("button[title^='Withdraw'][title*='" + word + "']");
    answered(page, () -> page.click(".ui-confirmdialog-yes"));
    assertThat(page.locator("#standing")).not().containsText(word);
  }

  /** A synthesis of one section and one paragraph; returns its address. */
  private String outline(Page page, String slug) {
    String desk = "/workspace/syntheses/" + slug;
    page.navigate("/workspace/syntheses?debate=" + slug);
    page.fill("#title", people.some());
    Locator chosen = page.locator("#topics input:checked");
    for (int left = chosen.count(); left > 0; left--) chosen.first().uncheck();
    page.waitForNavigation(() -> page.click("#open"));
    Scripts.assertInert(page);
    Desks.until(
        "the desk",
        () -> {
          look(page, desk);
          return page.locator("#work").count() > 0;
        });
    page.locator("details:has(#new-title) > summary").click();
    page.fill("#new-title", people.some());
    answered(page, () -> page.click("#add-section"));
    page.locator("details:has(#section-title) > summary").click();
    page.fill("#section-title", people.some());
    answered(page, () -> page.click("#rename"));
    page.selectOption("#kind", "measure");
    answered(page, () -> page.click("#add-paragraph"));
    page.fill("#text", word + " " + ALL);
    page.fill("#reason", people.some());
    answered(page, () -> page.click("#write"));
    assertThat(page.locator(".paragraph-current")).containsText(word);
    for (String name : List.of(people.some(), people.writer)) {
      page.fill("#name", name);
      answered(page, () -> page.click("#add-person"));
    }
    assertThat(page.locator("#people")).containsText(people.writer);
    look(page, desk);
    look(page, "/debates/" + slug + "/synthesis");
    return page.locator(".paragraph a[href*='/paragraphs/']")
        .first()
        .getAttribute("href")
        .replaceAll("#.*", "");
  }

  private void write(Page page, String synthesis, String paragraph) {
    page.navigate(synthesis);
    page.click("button[name='accept'][value='true']");
    page.waitForURL("**/synthesis#you");
    page.navigate(paragraph);
    page.fill("#text", people.some() + "\n" + page.inputValue("#text"));
    page.fill("#reason", people.some());
    page.click("#send");
    page.waitForURL("**done=suggested**");
    Scripts.assertInert(page);
    page.fill("#comment", word + " " + ALL.substring(0, 1_900));
    page.locator("form:has(#comment) button").click();
    assertThat(page.locator("#comments")).containsText(word);
    Scripts.assertInert(page);
  }

  private void settle(Page page, String slug) {
    page.navigate("/workspace/syntheses/" + slug);
    answered(page, () -> page.keyboard().press("n"));
    page.fill("#reason", people.some());
    answered(page, () -> page.locator(".suggestion button").last().click());
    assertThat(page.locator(".suggestion")).hasCount(0);
  }

  private void stand(Page page, String synthesis) {
    page.navigate(synthesis);
    page.check("#endorsement input[value='dissent']");
    page.fill("#note", word + " " + ALL.substring(0, 1_900));
    page.click("#endorsement button");
    assertThat(page.locator("#endorsement strong")).isVisible();
    Scripts.assertInert(page);
  }

  private void publish(Page page, String slug) {
    page.navigate("/workspace/syntheses/" + slug);
    answered(page, () -> page.click("#publish"));
    assertThat(page.locator("#messages")).containsText("Version 1 is published");
  }

  private String propose(Page page, String slug) {
    look(page, "/workspace/proposals?debate=" + slug);
    answered(page, () -> page.click("#publish"));
    return page.locator("#desk a[href^='/proposals/']").first().getAttribute("href");
  }

  private void answer(Page page, String proposal) {
    page.navigate("/workspace/answers?proposal=" + proposal.replaceAll(".*/", ""));
    page.locator("input[name=position][value=taken_up_with_changes]").check();
    fill(page, "#french, #english", ALL);
    page.fill("#adopted", people.some() + "\n" + ALL);
    answered(page, () -> page.click("#publish"));
    page.fill("#due", "2027-06-30");
    fill(page, "#step-french, #step-english", people.some());
    answered(page, () -> page.click("#promise"));
    assertThat(page.locator("#following")).containsText(word);
    look(page, proposal);
    assertThat(page.locator("#answer")).containsText(word);
  }

  /** As a web page only: what makes the others is tried elsewhere, and takes longer. */
  private String order(Page page, String slug) {
    page.navigate("/workspace/cahiers");
    page.selectOption("#debate", slug);
    answered(page, () -> page.click("#offer"));
    page.fill("#heading", people.some());
    page.fill("#subtitle", people.some());
    for (Locator format : page.locator("#formats input").all())
      format.setChecked(format.getAttribute("value").equals("HTML"));
    answered(page, () -> page.click("#order"));
    Locator article =
        page.locator("#orders article", new Page.LocatorOptions().setHasText(word)).first();
    article.locator("a[href$='.html']").waitFor();
    String file =
        page.request().get(article.locator("a[href$='.html']").getAttribute("href")).text();
    assertFalse(file.contains("<img") || file.contains("<script"), "in the document");
    answered(page, () -> article.locator("button").first().click());
    Scripts.assertInert(page);
    return article.locator("a[href^='/cahiers/']").getAttribute("href");
  }
}
