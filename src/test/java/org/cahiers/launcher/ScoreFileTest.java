package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cahiers.platform.csv.UnusableInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreFileTest {

  private Path file;

  @BeforeEach
  void place(@TempDir Path directory) {
    file = directory.resolve("scores.csv");
  }

  @Test
  void scoresAreReadWithTheNamesOfPeopleAndContributions() throws IOException {
    Files.writeString(file, "score,participant,contribution\n5,ada,c1\n1,bob,c1\n3.0,ada,c2\n");
    Scores scores = ScoreFile.read(file, false);
    assertEquals(List.of("ada", "bob"), scores.participants());
    assertEquals(List.of("c1", "c2"), scores.contributions());
    assertArrayEquals(new int[] {0, 1, 0}, scores.participant());
    assertArrayEquals(new int[] {0, 0, 1}, scores.contribution());
    assertArrayEquals(new byte[] {5, 1, 3}, scores.score());
  }

  @Test
  void theColumnNamesOfPolisAreUnderstood() throws IOException {
    Files.writeString(file, "participant,comment,vote,timestamp\n0,7,-1,12\n");
    Scores scores = ScoreFile.read(file, true);
    assertEquals(List.of("7"), scores.contributions());
    assertArrayEquals(new byte[] {-1}, scores.score());
  }

  @ParameterizedTest(name = "score {0}, agree {1}")
  @CsvSource({
    "0,   false, 'score is 0, must be a whole number from 1 to 5'",
    "6,   false, 'score is 6, must be a whole number from 1 to 5'",
    "2.5, false, 'score is 2.5, must be a whole number from 1 to 5'",
    "NaN, false, 'score is NaN, must be a whole number from 1 to 5'",
    "yes, false, 'score is yes, must be a whole number from 1 to 5'",
    "2,   true,  'score is 2, must be a whole number from -1 to 1 (--agree)'",
  })
  void aScoreOutsideItsRangeIsRefused(String score, boolean agree, String reason)
      throws IOException {
    Files.writeString(file, "participant,contribution,score\nada,c1,1\nbob,c1," + score + "\n");
    assertEquals(file + ":3: " + reason, refusal(agree));
  }

  @Test
  void twoScoresByOnePersonForOneContributionAreRefused() throws IOException {
    Files.writeString(file, "participant,contribution,score\nada,c1,1\nbob,c1,2\nada,c1,4\n");
    assertEquals(file + ":4: participant ada scored c1 already at line 2", refusal(false));
  }

  @Test
  void moreScoresThanTheFirstBlockHoldsAreAllRead() throws IOException {
    var rows = new StringBuilder("participant,contribution,score\n");
    for (int i = 0; i < 5000; i++)
      rows.append("p").append(i / 10).append(",c").append(i % 10).append(",4\n");
    Files.writeString(file, rows);
    Scores scores = ScoreFile.read(file, false);
    assertEquals(
        List.of(5000, 500, 10),
        List.of(scores.size(), scores.participants().size(), scores.contributions().size()));
    assertEquals(499, scores.participant()[4999]);
  }

  private String refusal(boolean agree) {
    return assertThrows(UnusableInput.class, () -> ScoreFile.read(file, agree)).getMessage();
  }
}
