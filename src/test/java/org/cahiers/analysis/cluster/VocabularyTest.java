package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private static final ClusterParameters P = ClusterParameters.defaults();

  /**
   * Stems as they are, pairs as lists of two; a term that too few or too many texts have is out.
   */
  private static double[][] plainly(List<List<Object>> texts, int least, int leastPair, int most) {
    Map<Object, Integer> df = new LinkedHashMap<>();
    texts.forEach(text -> new HashSet<>(text).forEach(term -> df.merge(term, 1, Integer::sum)));
    Map<Object, Integer> column = new LinkedHashMap<>();
    for (List<Object> text : texts) {
      for (Object term : text) {
        int needed = term instanceof List ? leastPair : least;
        if (df.get(term) >= needed && df.get(term) <= most) {
          column.putIfAbsent(term, column.size());
        }
      }
    }
    double[][] counts = new double[texts.size()][column.size()];
    for (int d = 0; d < counts.length; d++) {
      for (Object term : texts.get(d)) {
        if (column.containsKey(term)) {
          counts[d][column.get(term)]++;
        }
      }
    }
    return counts;
  }

  private static List<List<Object>> terms(int[][] texts, boolean pairs) {
    List<List<Object>> all = new ArrayList<>();
    for (int[] text : texts) {
      List<Object> terms = new ArrayList<>();
      IntStream.of(text).forEach(terms::add);
      for (int i = 0; pairs && i + 1 < text.length; i++) {
        terms.add(List.of(text[i], text[i + 1]));
      }
      all.add(terms);
    }
    return all;
  }

  @ParameterizedTest(name = "in {0} texts at least")
  @ValueSource(ints = {1, 2, 3, 5})
  void stemsThatEnoughTextsHaveAreCountedInTheOrderOfTheirFirstUse(int least) {
    int[][] texts = texts(30, 25, 1);
    assertCounts(plainly(terms(texts, false), least, 0, 30), Vocabulary.counts(texts, least));
    assertCounts(
        plainly(terms(texts, true), least, least, 30), Vocabulary.countsWithPairs(texts, least));
  }

  private static void assertCounts(double[][] expected, SparseRows found) {
    assertEquals(expected[0].length, found.columns());
    assertArrayEquals(expected, Matrices.dense(found));
    for (int r = 0; r < found.rows(); r++) {
      for (int i = found.start()[r] + 1; i < found.start()[r + 1]; i++) {
        assertEquals(1, Integer.signum(found.column()[i] - found.column()[i - 1]), "ascending");
      }
    }
    assertEquals(found.start()[found.rows()], found.column().length);
    assertEquals(found.column().length, found.value().length);
  }

  @Test
  void aPairIsNoStemAndItsOrderCounts() {
    int[][] texts = {{0, 7, 0}, {7}, {0, 0}, {}};
    assertArrayEquals(
        new double[][] {{2, 1, 1, 1, 0}, {0, 1, 0, 0, 0}, {2, 0, 0, 0, 1}, {0, 0, 0, 0, 0}},
        Matrices.dense(Vocabulary.countsWithPairs(texts, 1)));
  }

  @Test
  void thereIsRoomForManyTermsAndLongTexts() {
    int[][] texts = {
      IntStream.range(0, 3000).toArray(),
      IntStream.range(1500, 6000).toArray(),
      IntStream.range(2000, 22_000).toArray(),
      {5, 5}
    };
    SparseRows counts = Vocabulary.counts(texts, 1);
    assertEquals(22_000, counts.columns());
    assertArrayEquals(new int[] {0, 3000, 7500, 27_500, 27_501}, counts.start());
    for (int d = 0; d < 3; d++) {
      assertArrayEquals(
          texts[d], Arrays.copyOfRange(counts.column(), counts.start()[d], counts.start()[d + 1]));
    }
    assertEquals(5, counts.column()[27_500]);
    assertEquals(2, counts.value()[27_500]);
    assertEquals(4501, Vocabulary.counts(texts, 2).columns(), "5 and 1500 to 5999");
  }

  @ParameterizedTest(name = "stems in {0}, pairs in {1}, at most a share of {2}")
  @CsvSource({"1, 1, 1", "2, 4, .3", "3, 2, .5", "2, 2, .1"})
  void weightsAreThoseOfSaltonAndBuckley(int stems, int pairs, double share) {
    int[][] texts = texts(30, 25, 2);
    ClusterParameters p =
        P.with(Setting.STEM_TEXTS, stems)
            .with(Setting.PAIR_TEXTS, pairs)
            .with(Setting.COMMON_SHARE, share);
    int most = (int) Math.max(5, share * 30);
    double[][] expected = weighed(plainly(terms(texts, true), stems, pairs, most));
    SparseRows found = Vocabulary.weights(texts, p);
    assertEquals(expected[0].length, found.columns());
    assertEquals(0, Matrices.distance(expected, Matrices.dense(found)), 1e-6);
    long[][] pieces = Vocabulary.stems(texts);
    SparseRows ofPieces = Vocabulary.pieceWeights(pieces, p);
    double[][] plain = weighed(plainly(terms(texts, false), stems, 0, most));
    assertEquals(0, Matrices.distance(plain, Matrices.dense(ofPieces)), 1e-6);
  }

  private static double[][] weighed(double[][] counts) {
    int n = counts.length;
    double[][] weighed = new double[n][counts[0].length];
    for (int d = 0; d < n; d++) {
      for (int c = 0; c < weighed[d].length; c++) {
        int column = c;
        long df = Arrays.stream(counts).filter(text -> text[column] > 0).count();
        double idf = Math.log((n + 1.0) / (df + 1)) + 1;
        weighed[d][c] = counts[d][c] == 0 ? 0 : (1 + Math.log(counts[d][c])) * idf;
      }
      normalise(weighed[d]);
    }
    return weighed;
  }

  private static void normalise(double[] row) {
    double length = Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
    for (int i = 0; i < row.length && length > 0; i++) {
      row[i] /= length;
    }
  }

  @Test
  void fiveTextsAreNeverTooManyForATerm() {
    int[][] texts = new int[12][];
    Arrays.setAll(texts, d -> d < 5 ? new int[] {1, 2} : d < 6 ? new int[] {2, 3} : new int[] {3});
    ClusterParameters p = P.with(Setting.COMMON_SHARE, .1);
    assertEquals(2, Vocabulary.weights(texts, p).columns(), "stem 1 and pair 1 2, both in five");
    ClusterParameters half = P.with(Setting.COMMON_SHARE, .5);
    assertEquals(3, Vocabulary.weights(texts, half).columns(), "stem 2 is in six");
  }

  @Test
  void localWeightsFollowRarityAmongTheseTextsAndRepeatsDoNotCount() {
    long[][] texts = {{1, 1, 2}, {1, 3L << 40}, {1}, {}};
    double often = Math.log(5.0 / 4) + .3;
    double once = Math.log(5.0 / 2) + .3;
    double[][] expected = {{often, once, 0}, {often, 0, once}, {often, 0, 0}, {0, 0, 0}};
    Arrays.stream(expected).forEach(VocabularyTest::normalise);
    assertEquals(
        0, Matrices.distance(expected, Matrices.dense(Vocabulary.localWeights(texts))), 1e-6);
  }

  @Test
  void stemsAreTermsAsTheyAre() {
    assertArrayEquals(
        new long[][] {{3, 1}, {}, {2}}, Vocabulary.stems(new int[][] {{3, 1}, {}, {2}}));
  }

  /** Short texts with repeats, some empty; low numbers are common. */
  private static int[][] texts(int n, int stems, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] texts = new int[n][];
    for (int d = 0; d < n; d++) {
      texts[d] =
          IntStream.range(0, d % 9)
              .map(i -> (int) (stems * random.nextDouble() * random.nextDouble()))
              .toArray();
    }
    return texts;
  }
}
