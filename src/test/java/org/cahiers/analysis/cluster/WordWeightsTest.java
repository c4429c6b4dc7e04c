package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordWeightsTest {

  private static final ClusterParameters P =
      ClusterParameters.defaults().with(Setting.STEM_TEXTS, 1);

  @Test
  void aRepeatedWordCountsTheRootOfItsNumber() {
    assertArrayEquals(
        new float[] {1, 2, 0, 0, 0, (float) Math.sqrt(2), 0},
        WordWeights.of(new int[] {1, 4, 4, 4, 4, 9, 9}, P),
        1e-6f);
    assertArrayEquals(new float[0], WordWeights.of(new int[0], P));
  }

  @Test
  void aTextHeavierThanEightIsTempered() {
    int[] eight = IntStream.range(0, 8).toArray();
    assertEquals(1, WordWeights.of(eight, P)[7], "not heavier");
    int[] eighteen = IntStream.range(0, 18).toArray();
    for (float weight : WordWeights.of(eighteen, P)) {
      assertEquals(Math.sqrt(8.0 / 18), weight, 1e-6);
    }
    ClusterParameters other =
        P.with(Setting.REPEAT_POWER, 1)
            .with(Setting.TEMPER_LENGTH, 4)
            .with(Setting.TEMPER_POWER, .25);
    double factor = Math.pow(5 / 4.0, -.25);
    assertArrayEquals(
        new float[] {(float) (3 * factor), 0, 0, (float) factor, (float) factor},
        WordWeights.of(new int[] {2, 2, 2, 5, 6}, other),
        1e-6f);
  }

  @Test
  void inRowsWeightsAreThoseOfEachTextAlone() {
    int[][] texts = {
      {0, 0, 0, 1},
      {},
      {2},
      IntStream.range(0, 8).toArray(),
      IntStream.range(0, 40).map(i -> i % 13).toArray(),
      IntStream.range(0, 9).toArray()
    };
    SparseRows tempered = WordWeights.tempered(texts, P);
    SparseRows whole = WordWeights.whole(texts, P);
    assertArrayEquals(new float[] {3, 1}, firstTwo(whole));
    for (int d = 0; d < texts.length; d++) {
      int[] sorted = IntStream.of(texts[d]).sorted().toArray();
      float[] weight = WordWeights.of(sorted, P);
      double[] expected = new double[tempered.columns()];
      for (int i = 0; i < sorted.length; i++) {
        expected[sorted[i]] += weight[i]; // columns are numbered by first use, as these stems are
      }
      assertArrayEquals(expected, Matrices.dense(tempered)[d], 1e-6, "text " + d);
    }
    assertEquals(3, WordWeights.whole(texts, P.with(Setting.STEM_TEXTS, 4)).columns());
  }

  private static float[] firstTwo(SparseRows rows) {
    return new float[] {rows.value()[0], rows.value()[1]};
  }
}
