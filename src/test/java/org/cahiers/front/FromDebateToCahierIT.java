package org.cahiers.front;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a debate to the cahier, with a small consultation and with a real one. */
class FromDebateToCahierIT {

  private static final Path DATA = Path.of("../shared/data");
  private static final Path PROPOSALS =
      DATA.resolve("text_republique_numerique_fr_proposals.csv.gz");
  private static final Path ARGUMENTS =
      DATA.resolve("text_republique_numerique_fr_arguments.csv.gz");

  private final CahierWalk walk = new CahierWalk();

  @AfterEach
  void leave() {
    walk.end();
  }

  @Test
  void sixtyContributionsBecomeACahierThatTheirAuthorsRecognise() throws IOException, SQLException {
    Consultation consultation = Consultation.generated("quartier-" + walk.word, walk.people);
    walk.before().analyse(consultation);
    walk.before().takeANewRun(consultation, walk.word);
    walk.walk(consultation);
  }

  /** 692 proposals and 3,988 arguments of 2015, imported as an administrator would. */
  @Test
  void republiqueNumeriqueBecomesACahier() throws IOException, SQLException {
    assumeTrue(
        Files.exists(PROPOSALS) && Files.exists(ARGUMENTS),
        "skipped: the files of République numérique are not beside the project");
    Consultation consultation = Consultation.open("numerique-" + walk.word, walk.people);
    walk.before().contribute(consultation, walk.people);
    walk.before().importFile(consultation, PROPOSALS);
    consultation.await(692 + walk.people.size(), 0);
    walk.before().importFile(consultation, ARGUMENTS);
    consultation.await(692 + walk.people.size(), 3_988);
    consultation.closeContributions();
    walk.walk(consultation);
  }
}
