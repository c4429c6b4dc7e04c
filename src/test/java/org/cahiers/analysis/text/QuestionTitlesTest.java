package org.cahiers.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTitlesTest {

  private static List<Contribution> answers(int asked, boolean alike) {
    List<Contribution> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String title = i < asked ? "Que proposez-vous ?" : "Titre " + i;
      all.add(Contribution.of("c" + i, "fr", title, alike ? "le même texte" : "texte " + i));
    }
    return all;
  }

  private static String title(List<Contribution> all) {
    return QuestionTitles.of(all).without(all.getFirst()).title();
  }

  @Test
  void aTitleThatManyDifferentTextsHaveIsAQuestion() {
    assertEquals("", title(answers(11, false)));
  }

  @Test
  void tenTextsMayHaveTheSameTitle() {
    assertEquals("Que proposez-vous ?", title(answers(10, false)));
  }

  @Test
  void theTitleOfACampaignIsItsOwn() {
    assertEquals("Que proposez-vous ?", title(answers(80, true)));
  }

  @Test
  void aTitleThatIsAllThereIsStays() {
    List<Contribution> all = answers(50, false);
    Contribution bare = Contribution.of("bare", "fr", "Que proposez-vous ?", " ");
    assertSame(bare, QuestionTitles.of(all).without(bare));
  }

  @Test
  void inALargeConsultationTheShareCounts() {
    List<Contribution> all = answers(11, false);
    for (int i = 0; i < 900; i++) {
      all.add(Contribution.of("more" + i, "fr", "Autre titre " + i, "autre texte " + i));
    }
    assertEquals("Que proposez-vous ?", title(all));
  }
}
