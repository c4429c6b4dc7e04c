package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HighestScoresTest {

  @Test
  void theHighestStayAndOfEqualOnesTheLowerNumbers() {
    Random random = new Random(4);
    for (int most = 1; most < 12; most++) {
      float[] score = new float[60];
      HighestScores highest = new HighestScores(most);
      for (int i = 0; i < score.length; i++) {
        score[i] = 1 + random.nextInt(8);
        highest.offer(i, score[i]);
      }
      List<Integer> expected =
          IntStream.range(0, score.length)
              .boxed()
              .sorted((a, b) -> score[a] != score[b] ? Float.compare(score[b], score[a]) : a - b)
              .limit(most)
              .sorted()
              .toList();
      TreeSet<Integer> kept = new TreeSet<>();
      for (int i = 0; i < highest.size(); i++) {
        kept.add(highest.number(i));
        assertEquals(score[highest.number(i)], highest.score(i));
      }
      assertEquals(expected, List.copyOf(kept));
    }
  }

  @Test
  void aScoreMustBeatTheLowestKeptOnceThereAreEnough() {
    HighestScores highest = new HighestScores(3);
    highest.offer(0, 5);
    highest.offer(1, 2);
    assertEquals(0, highest.least(), "there is room");
    highest.offer(2, 4);
    assertEquals(2, highest.least());
    highest.offer(3, 3);
    assertEquals(3, highest.least());
  }
}
