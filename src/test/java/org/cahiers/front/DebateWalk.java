package org.cahiers.front;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What comes before a synthesis: people contribute, files are imported, topics are found. */
final class DebateWalk {

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

  private static int topics(Consultation consultation) {
    return consultation
        .numbers("select id from topic where debate = ? and gone_at is null and level = 'cluster'")
        .size();
  }
}
