package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cahiers.analysis.text.Contribution;

/** Made-up answers on a few subjects, to try laws on. */
final class SampleTexts {

  private static final String[][] SUBJECTS = {
    {
      "vélo",
      "piste",
      "cyclable",
      "route",
      "sécurité",
      "trottoir",
      "circulation",
      "garage",
      "casque",
      "virage"
    },
    {
      "école",
      "élève",
      "professeur",
      "classe",
      "cantine",
      "devoir",
      "lecture",
      "diplôme",
      "cours",
      "rentrée"
    },
    {
      "impôt",
      "taxe",
      "revenu",
      "fortune",
      "fraude",
      "niche",
      "barème",
      "foyer",
      "patrimoine",
      "fisc"
    },
    {
      "hôpital",
      "médecin",
      "urgence",
      "soin",
      "patient",
      "désert",
      "infirmière",
      "clinique",
      "remboursement",
      "maternité"
    }
  };

  private SampleTexts() {}

  static int subjects() {
    return SUBJECTS.length;
  }

  /** {@code n} answers; the i-th is on subject {@code i % subjects()}. */
  static List<Contribution> answers(int n) {
    Random random = new Random(7);
    List<Contribution> answers = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String[] words = SUBJECTS[i % SUBJECTS.length];
      StringBuilder text = new StringBuilder("Il faut");
      for (int w = 0; w < 8; w++) {
        text.append(" des ").append(words[random.nextInt(words.length)]);
      }
      answers.add(Contribution.of("c" + i, "fr", "", text.append('.').toString()));
    }
    return answers;
  }
}
