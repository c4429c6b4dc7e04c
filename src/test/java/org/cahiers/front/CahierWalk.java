package org.cahiers.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.testing.Browser;

/**
 * From contributions to the documents of a consultation, by several people in their browsers: a
 * moderator, three contributors, an editor and a spokesperson. Each step looks at what it left.
 */
final class CahierWalk {

  private static final int SECTIONS = 4;
  private static final int DRAFTING_MILLIS = 120_000;
  private static final String OWN = "C’est ce que j’ai proposé.";

  final String word = Desks.newWord();
  final List<String> people = List.of("anne" + word, "bruno" + word, "chloe" + word);
  private final Desks desks = new Desks();
  private final DebateWalk before = new DebateWalk(desks);

  DebateWalk before() {
    return before;
  }

  void end() {
    desks.close();
  }

  /** From the topics to the cahier and back to a source. */
  void walk(Consultation consultation) throws IOException, SQLException {
    before.analyse(consultation);
    openSynthesis(consultation);
    invite(consultation);
    suggest(consultation);
    quote(consultation);
    settle(consultation);
    takeAStand(consultation);
    publishSynthesis(consultation);
    List<Long> proposals = publishProposals(consultation);
    answer(proposals.getFirst());
    long cahier = order(consultation, proposals);
    seeWhatBecameOfIt(consultation);
    withdraw(consultation, proposals, cahier);
    lookAtEveryPage(proposals.getFirst(), cahier, people.getFirst());
  }

  private void openSynthesis(Consultation consultation) {
    Page page = desks.as("moderator@demo.example");
    page.navigate("/workspace/syntheses?debate=" + consultation.slug);
    page.fill("#title", "Synthèse " + word);
    Locator choices = page.locator("input[name=topics]");
    for (int i = 0; i < choices.count(); i++) {
      choices.nth(i).focus();
      if (choices.nth(i).isChecked() != i < SECTIONS) page.keyboard().press("Space");
    }
    Desks.press(page, "#open");
    assertThat(page.locator("#progress")).isVisible();
    page.waitForURL(
        "**/workspace/syntheses/" + consultation.slug,
        new Page.WaitForURLOptions().setTimeout(DRAFTING_MILLIS));
    assertThat(page.locator("#work")).isVisible();
  }

  private void invite(Consultation consultation) {
    Page page = desks.as("moderator@demo.example");
    page.navigate("/workspace/syntheses/" + consultation.slug);
    for (String person : people) {
      page.fill("#name", person);
      Desks.press(page, "#add-person");
      assertThat(page.locator("#people")).containsText(person);
    }
    for (String person : people) {
      Page own = desks.as(Consultation.email(person));
      own.navigate("/debates/" + consultation.slug + "/synthesis");
      own.locator("button[name=accept][value=true]").click();
      assertThat(own.locator("#endorsement")).isVisible();
    }
  }

  /** Two of them suggest, the third scores. */
  private void suggest(Consultation consultation) {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Page page = desks.as(Consultation.email(people.get(i)));
      String address = paragraph(consultation, page, i);
      page.navigate(address);
      page.fill(
          "#text", page.inputValue("#text") + "\nUn point sera fait chaque année " + word + ".");
      page.fill("#reason", "Pour savoir si c’est fait.");
      page.click("#send");
      assertThat(page.locator("article.suggestion").first()).containsText(word);
      addresses.add(address);
    }
    Page third = desks.as(Consultation.email(people.get(2)));
    third.navigate(addresses.getFirst());
    third.locator("article.suggestion button[name=score][value='5']").first().click();
    assertThat(third.locator("article.suggestion button[name=score][value='5']").first())
        .hasAttribute("aria-pressed", "true");
  }

  /** The third quotes what she contributed, in a paragraph that does not cite it. */
  private void quote(Consultation consultation) {
    Page page = desks.as(Consultation.email(people.get(2)));
    long own =
        consultation
            .numbers(
                "select c.id from contribution c join account a on a.id = c.author where c.debate ="
                    + " ? and a.pseudonym = '"
                    + people.get(2)
                    + "' order by c.id desc")
            .getFirst();
    page.navigate(paragraph(consultation, page, 2) + "?cite=" + own + "#cite");
    page.locator("input[name=passage]").last().check();
    page.fill("#cite-reason", OWN);
    page.locator("#cite-form .button").first().click();
    assertThat(page.locator("article.suggestion").first()).containsText(OWN);
    assertThat(page.locator("article.suggestion a[href$='/contributions/" + own + "']").first())
        .isVisible();
  }

  private static String paragraph(Consultation consultation, Page page, int which) {
    page.navigate("/debates/" + consultation.slug + "/synthesis");
    return page.locator("a[href*='/synthesis/paragraphs/']:not([href*='#'])")
        .nth(which)
        .getAttribute("href");
  }

  /** By keyboard: n leads to the next suggestion; two are taken, one declined, with a reason. */
  private void settle(Consultation consultation) {
    Page page = desks.as("moderator@demo.example");
    page.navigate("/workspace/syntheses/" + consultation.slug);
    assertThat(page.locator("#work")).isVisible();
    for (int i = 0; i < people.size(); i++) {
      Desks.answered(page, () -> page.keyboard().press("n"));
      Locator suggestion = page.locator("#work article.suggestion").first();
      assertThat(suggestion).isVisible();
      boolean taken = i == 0 || suggestion.textContent().contains(OWN);
      page.locator("#reason").focus();
      page.keyboard().type(taken ? "Plusieurs le demandent." : "Déjà dit plus haut.");
      Locator buttons = suggestion.locator("button");
      (taken ? buttons.first() : buttons.last()).focus();
      Desks.answered(page, () -> page.keyboard().press("Enter"));
      assertThat(page.locator("#work article.suggestion")).hasCount(0);
    }
  }

  private void takeAStand(Consultation consultation) {
    for (int i = 0; i < people.size(); i++) {
      Page page = desks.as(Consultation.email(people.get(i)));
      page.navigate("/debates/" + consultation.slug + "/synthesis");
      page.locator("input[name=stance][value=" + (i == 2 ? "dissent" : "endorse") + "]").check();
      if (i == 2) page.fill("#note", "Trop peu pour les soirs de semaine, " + word + ".");
      page.locator("#endorsement button").click();
      assertThat(page.locator("#endorsement strong")).isVisible();
    }
  }

  private void publishSynthesis(Consultation consultation) {
    Page page = desks.as("moderator@demo.example");
    page.navigate("/workspace/syntheses/" + consultation.slug);
    Desks.press(page, "#publish");
    Desks.until(
        "the published synthesis",
        () ->
            !consultation
                .numbers(
                    "select v.id from synthesis_version v join synthesis y on y.id = v.synthesis"
                        + " where y.debate = ?")
                .isEmpty());
  }

  private List<Long> publishProposals(Consultation consultation) {
    Page page = desks.as("editor@demo.example");
    page.navigate("/workspace/proposals?debate=" + consultation.slug);
    Browser.assertAccessible(page);
    Desks.press(page, "#publish");
    assertThat(page.locator("#desk a[href^='/proposals/']").first()).isVisible();
    List<Long> proposals =
        consultation.numbers("select id from proposal where debate = ? order by id");
    assertFalse(proposals.isEmpty());
    return proposals;
  }

  private void answer(long proposal) {
    Page page = desks.as("spokesperson@demo.example");
    page.navigate("/workspace/answers?proposal=" + proposal);
    Browser.assertAccessible(page);
    page.locator("input[name=position][value=taken_up_with_changes]").check();
    page.fill("#french", "Nous reprenons cette proposition, avec une date.");
    Desks.press(page, "#publish");
    assertThat(page.locator("#adopted-error")).not().isEmpty();
    page.fill("#adopted", page.inputValue("#adopted") + "\nAvant la fin de l’année " + word + ".");
    Desks.press(page, "#publish");
    assertThat(page.locator("#lists")).containsText("Reprise avec des changements");
    page.fill("#due", "2027-06-30");
    page.fill("#step-french", "Le conseil en délibère, " + word + ".");
    Desks.press(page, "#promise");
    assertThat(page.locator("#following")).containsText(word);
    page.navigate("/proposals/" + proposal);
    assertThat(page.locator("#answer ins").first()).containsText("Avant");
    assertThat(page.locator("#answer .timeline")).containsText("30 juin 2027");
  }

  /** Ordered, made in the background, read, published. */
  private long order(Consultation consultation, List<Long> proposals) throws IOException {
    Page page = desks.as("editor@demo.example");
    page.navigate("/workspace/cahiers");
    changeTheLook(page);
    page.selectOption("#debate", consultation.slug);
    Desks.press(page, "#offer");
    page.fill("#heading", "Cahier " + word);
    Browser.assertAccessible(page);
    Desks.press(page, "#order");
    Locator article =
        page.locator("#orders article", new Page.LocatorOptions().setHasText("Cahier " + word));
    Desks.until("the files of the cahier", () -> article.locator("tbody tr").count() == 6);
    Path docx = CahierFiles.download(page, article.locator("a[href$='.docx']"));
    Path json = CahierFiles.download(page, article.locator("a[href$='.json']"));
    CahierFiles.assertSameCitations(docx, json);
    CahierFiles.assertAsItsSchemaSays(json);
    Path html = CahierFiles.download(page, article.locator("a[href$='.html']"));
    assertTrue(Files.readString(html).contains("." + word + " "), "the look is the editor's");
    article.locator("button").first().click();
    assertThat(article.locator("a[href^='/cahiers/']")).isVisible();
    String address = article.locator("a[href^='/cahiers/']").getAttribute("href");
    page.navigate(address);
    assertEquals(6, page.locator("main tbody tr").count(), "documents of the cahier");
    page.navigate("/proposals/" + proposals.getFirst());
    assertThat(page.locator("a[href='" + address + "']")).isVisible();
    page.navigate("/workspace/cahiers");
    page.locator("#templates summary").click();
    page.locator("#templates button[name=restore]").click();
    assertThat(page.locator("#templates [role=status]")).isVisible();
    assertThat(page.locator("#templates button[name=restore]")).hasCount(0);
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  /** A broken style sheet is refused; the one of the house with one more rule is taken. */
  private void changeTheLook(Page page) {
    String sheet = page.request().get("/workspace/templates/cahier-html.css").text();
    page.locator("#templates summary").click();
    bring(page, "nothing at all");
    assertThat(page.locator("#templates [role=alert]")).isVisible();
    bring(page, sheet + "\n." + word + " { color: inherit }\n");
    assertThat(page.locator("#templates [role=status]")).isVisible();
    Browser.assertAccessible(page);
  }

  private static void bring(Page page, String sheet) {
    Locator form = page.locator("form[action$='/cahier-html.css']");
    form.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("cahier-html.css", "text/css", sheet.getBytes(StandardCharsets.UTF_8)));
    form.locator("button").first().click();
  }

  /** Who is cited reads where, and is told by mail. */
  private void seeWhatBecameOfIt(Consultation consultation) {
    String cited = cited(consultation);
    Page page = desks.as(Consultation.email(cited));
    page.navigate("/me");
    assertThat(page.locator(".fate .became a.sentence").first()).isVisible();
    page.locator(".fate .became a[href^='/proposals/']").first().click();
    page.waitForURL("**/proposals/**");
    Locator cite = page.locator("a[data-beside]").first();
    cite.click();
    assertThat(page.locator("[data-beside-place] mark").first()).isVisible();
    page.navigate("/me/news");
    assertThat(page.locator("main")).containsText("est publiée");
    Consultation.ask(
        "with due as (update news set due_at = now() where mailed_at is null and due_at is not null"
            + " returning 1) select count(*) from due");
    Page mail = desks.as("moderator@demo.example");
    Locator letter =
        mail.locator("article", new Page.LocatorOptions().setHasText(Consultation.email(cited)));
    Desks.until(
        "the mail",
        () -> {
          mail.navigate("/demo/mail");
          return letter.filter(new Locator.FilterOptions().setHasText("/proposals/")).count() > 0;
        });
  }

  private String cited(Consultation consultation) {
    for (String person : people)
      if (!consultation
          .numbers(
              "select c.id from proposal_citation pc join contribution c on c.id = pc.contribution"
                  + " join account a on a.id = c.author where c.debate = ? and a.pseudonym = '"
                  + person
                  + "'")
          .isEmpty()) return person;
    throw new AssertionError("none of the three is cited in a proposal");
  }

  /**
   * What is withdrawn leaves the proposal at once; the erratum says so, there and at the cahier.
   */
  private void withdraw(Consultation consultation, List<Long> proposals, long cahier) {
    String person = cited(consultation);
    long contribution =
        consultation
            .numbers(
                "select pc.contribution from proposal_citation pc join contribution c on c.id ="
                    + " pc.contribution join account a on a.id = c.author where c.debate = ? and"
                    + " a.pseudonym = '"
                    + person
                    + "'")
            .getFirst();
    Page page = desks.as(Consultation.email(person));
    page.navigate("/debates/" + consultation.slug + "/contributions/" + contribution + "/edit");
    page.click("#withdraw-button");
    page.waitForURL("**/contributions/" + contribution);
    long proposal =
        Consultation.ask(
            "select proposal from proposal_erratum where contribution = ? order by id limit 1",
            contribution);
    assertTrue(proposals.contains(proposal));
    page.navigate("/proposals/" + proposal);
    assertThat(page.locator("#errata")).isVisible();
    assertEquals(0, page.locator(".source a[href$='/contributions/" + contribution + "']").count());
    page.navigate("/cahiers/" + cahier);
    assertThat(page.locator("#errata")).isVisible();
  }

  private void lookAtEveryPage(long proposal, long cahier, String person) {
    for (String language : List.of("fr", "en")) {
      Page page = desks.as(Consultation.email(person));
      for (String address :
          List.of(
              "/proposals",
              "/proposals/" + proposal,
              "/proposals/" + proposal + "/versions/1",
              "/cahiers/" + cahier,
              "/me",
              "/me/news",
              "/me/settings")) {
        page.navigate(address + "?lang=" + language);
        Browser.assertAccessible(page);
        Browser.assertFitsTheWidth(page);
      }
    }
  }
}
