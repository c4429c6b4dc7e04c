package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentativesTest {

  private static List<Integer> of(int wanted, String... texts) {
    return Representatives.of(
        Arrays.stream(texts).map(HandMade::ints).toArray(int[][]::new), wanted);
  }

  @Test
  void theNextSaysWhatNobodyHasSaidYet() {
    assertEquals(List.of(0, 3), of(2, "1 2", "1 2", "1", "3", "3", "4"));
  }

  @Test
  void whatOnlyOneSaysIsWorthNothing() {
    assertEquals(List.of(1), of(3, "5 6 7", "1", "1"));
  }

  @Test
  void exceptWhereThereAreOneOrTwo() {
    assertEquals(List.of(0), of(5, "1 2"));
    assertEquals(List.of(1, 0), of(5, "1", "2 3"));
    assertEquals(List.of(), of(5, "1", "2", "3"));
  }

  @Test
  void repeatsAndLengthDoNotWin() {
    assertEquals(List.of(1), of(1, "1 1 1 5 6 7", "1 2", "2 1 8", "2 2 2 2 2"));
  }

  @Test
  void noMoreThanAreWanted() {
    assertEquals(1, of(1, "1", "1", "2", "2").size());
    assertEquals(List.of(), of(0, "1", "1"));
    assertEquals(List.of(), Representatives.of(new int[0][], 3));
  }

  @Test
  void onlyTheFirstFourHundredAreLookedAt() {
    int[][] texts = new int[402][];
    Arrays.fill(texts, ints("1"));
    texts[398] = ints("2");
    texts[399] = ints("2");
    texts[400] = ints("3");
    texts[401] = ints("3");
    assertEquals(List.of(0, 398), Representatives.of(texts, 5));
  }

  @ParameterizedTest(name = "draw {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theyAreThoseOfTheFormula(long draw) {
    Random random = new Random(draw);
    int[][] texts = new int[12][];
    Arrays.setAll(texts, d -> random.ints(1 + random.nextInt(6), 0, 15).toArray());
    assertEquals(byHand(texts, 6), Representatives.of(texts, 6));
  }

  private static List<Integer> byHand(int[][] texts, int wanted) {
    List<Integer> chosen = new ArrayList<>();
    List<Integer> said = new ArrayList<>();
    while (chosen.size() < wanted) {
      int best = -1;
      double most = 0;
      for (int d = 0; d < texts.length; d++) {
        int[] own = Arrays.stream(texts[d]).sorted().distinct().toArray();
        double gain = 0;
        for (int stem : own) {
          double df =
              Arrays.stream(texts).filter(t -> IntStream.of(t).anyMatch(x -> x == stem)).count();
          if (df > 1 && !said.contains(stem)) {
            gain += df * (Math.log(texts.length / df) + .3);
          }
        }
        if (gain / Math.sqrt(own.length) > most + 1e-9) {
          most = gain / Math.sqrt(own.length);
          best = d;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
      Arrays.stream(texts[best]).forEach(said::add);
    }
    return chosen;
  }

  @ParameterizedTest
  @CsvSource({"2", "5"})
  void thereMayBeFewerTextsThanAreWanted(int wanted) {
    assertEquals(List.of(0), of(wanted, "1", "1"));
  }
}
