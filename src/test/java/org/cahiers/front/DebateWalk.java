package org.cahiers.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cahiers.testing.Browser;

/** What comes before a synthesis: people contribute, files are imported, topics are found. */
final class DebateWalk {

  private static final double RUN_MILLIS = 120_000;

  private static final String[][] TEXTS = {
    {
      "Les marchés publics en données ouvertes",
      "Chaque commune devrait publier ses marchés publics dans un format ouvert. On saurait enfin"
          + " qui reçoit l’argent de tous."
    },
    {
      "Des logiciels libres à l’école",
      "Les écoles devraient apprendre à coder sur des logiciels libres. Les élèves garderaient"
          + " leurs outils une fois partis."
    },
    {
      "La fibre jusqu’au dernier village",
      "Il faut amener la fibre jusqu’au dernier village avant d’y fermer les guichets. Sans"
          + " réseau, les démarches en ligne excluent."
    }
  };

  private final Desks desks;

  DebateWalk(Desks desks) {
    this.desks = desks;
  }

  /** Those who hold the pen later contribute like everybody, while the debate is open. */
  void contribute(Consultation consultation, List<String> people) {
    for (int i = 0; i < people.size(); i++) {
      Page page = desks.as(Consultation.email(people.get(i)));
      page.navigate("/debates/" + consultation.slug + "/write");
      page.fill("#title", TEXTS[i][0]);
      page.fill("#text", TEXTS[i][1] + " " + consultation.slug + ".");
      page.click("#publish");
      page.waitForURL("**/contributions/*");
    }
  }

  /** The administrator reads what a file holds before it is imported. */
  void importFile(Consultation consultation, Path file) {
    Page page = desks.as("administrator@demo.example");
    page.navigate("/admin/import");
    page.selectOption("#debate", consultation.slug);
    page.setInputFiles("#file", file);
    page.locator("form[action='/admin/import-file'] button").click();
    page.waitForURL("**/admin/import/*");
    page.click("#confirm");
    assertThat(page.locator("#confirm")).hasCount(0);
  }

  /** The analysis runs by itself, or when the moderator asks for it. */
  void analyse(Consultation consultation) {
    Desks.until(
        "ranks of " + consultation.slug,
        () ->
            !consultation.numbers("select contribution from standing where debate = ?").isEmpty());
    Page page = desks.as("moderator@demo.example");
    page.navigate("/workspace/topics/" + consultation.slug);
    if (topics(consultation) == 0 && page.locator("#ask").count() > 0) Desks.press(page, "#ask");
    Desks.until("topics of " + consultation.slug, () -> topics(consultation) > 0);
  }

  /**
   * More is said about something new; the moderator, who has named a topic, has everything worked
   * out again, sees what would change, and takes it.
   */
  void takeANewRun(Consultation consultation, String word) throws IOException {
    Page page = desks.as("moderator@demo.example");
    page.navigate("/workspace/topics/" + consultation.slug);
    Locator topic = page.locator("#tree .ui-treenode .ui-treenode .ui-treenode-label").first();
    Desks.answered(page, topic::click);
    Desks.answered(page, () -> page.keyboard().press("r"));
    page.fill("#label", "Nommé " + word);
    page.fill("#reason", "Plus court.");
    Desks.press(page, "#confirm");
    assertThat(page.locator("#tree")).containsText("Nommé " + word);

    int before = contributions(consultation);
    importFile(consultation, consultation.oneMoreSubject());
    Desks.until("what was imported", () -> contributions(consultation) > before);
    page.navigate("/workspace/topics/" + consultation.slug);
    Desks.press(page, "#ask");
    page.locator("#take").waitFor(new Locator.WaitForOptions().setTimeout(RUN_MILLIS));
    assertThat(page.locator("#run table")).containsText("marché");
    Browser.assertAccessible(page);
    Browser.picture(page, "topic-desk-new-run");
    Desks.press(page, "#take");
    assertThat(page.locator("#take")).hasCount(0);
    assertThat(page.locator("#tree")).containsText("marché");
    page.navigate("/debates/" + consultation.slug + "/topics");
    assertThat(page.locator("main")).containsText("Nommé " + word);
  }

  private static int contributions(Consultation consultation) {
    return consultation.numbers("select contribution from standing where debate = ?").size();
  }

  private static int topics(Consultation consultation) {
    return consultation
        .numbers("select id from topic where debate = ? and gone_at is null and level = 'cluster'")
        .size();
  }
}
