package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothedSpaceTest {

  /** Stems only, none too rare or too common. */
  private static final ClusterParameters P =
      ClusterParameters.defaults()
          .with(Setting.STEM_TEXTS, 1)
          .with(Setting.PAIR_TEXTS, 10_000)
          .with(Setting.COMMON_SHARE, 1);

  @ParameterizedTest(name = "{0} texts: {1} neighbours, {2} steps, {3} kept")
  @CsvSource({
    "2, 1, 3, .1",
    "3, 2, 10, .1",
    "5, 3, 10, .1",
    "60, 10, 1, .3",
    "60, 10, 10, .1",
    "120, 15, 4, .5",
    "60, 10, 0, .1"
  })
  void textsBorrowWhatTheirNeighboursSay(int n, int k, int steps, double keep) {
    int[][] texts = texts(n, 8, n);
    SparseRows weights = Vocabulary.weights(texts, P);
    SparseRows graph = NeighbourGraph.of(weights, k, Workers.single());
    SmoothedSpace space =
        SmoothedSpace.of(
            texts,
            P.with(Setting.DIFFUSION_STEPS, steps).with(Setting.TELEPORT, keep),
            new Workers(2));
    assertNotNull(space);
    assertArrayEquals(Matrices.dense(graph), Matrices.dense(space.graph()));
    double[][] z = Matrices.dense(weights);
    double[][] y = z;
    for (int step = 0; step < steps; step++) {
      double[][] lent = Matrices.product(Matrices.dense(graph), y);
      for (int r = 0; r < n; r++) {
        for (int j = 0; j < z[r].length; j++) {
          lent[r][j] = keep * z[r][j] + (1 - keep) * lent[r][j];
        }
      }
      y = lent;
    }
    assertEquals(0, Matrices.distance(cosines(y), gram(Matrices.dense(space.points()))), 1e-3);
  }

  private static double[][] cosines(double[][] rows) {
    double[][] unit = new double[rows.length][];
    for (int r = 0; r < rows.length; r++) {
      double length = Math.max(1e-9, Math.sqrt(Arrays.stream(rows[r]).map(x -> x * x).sum()));
      unit[r] = Arrays.stream(rows[r]).map(x -> x / length).toArray();
    }
    return gram(unit);
  }

  private static double[][] gram(double[][] rows) {
    return Matrices.product(rows, Matrices.transposed(rows));
  }

  @ParameterizedTest(name = "{0} texts, {1} stems, at most {2} dimensions: {3}")
  @CsvSource({"9, 30, 300, 5", "60, 40, 300, 20", "60, 40, 7, 7", "60, 4, 300, 4", "3, 9, 300, 3"})
  void thereAreAThirdAsManyDimensionsAsTexts(int n, int stems, int rank, int expected) {
    SmoothedSpace space =
        SmoothedSpace.of(texts(n, stems, 1), P.with(Setting.RANK, rank), Workers.single());
    assertEquals(expected, space.points().columns());
  }

  @Test
  void ofFewerThanThreeTermsOrTwoTextsThereIsNoSpace() {
    assertNull(SmoothedSpace.of(new int[][] {{1, 2}, {2}, {1}}, P, Workers.single()));
    assertNotNull(SmoothedSpace.of(new int[][] {{1, 2}, {2}, {3}}, P, Workers.single()));
    assertNull(SmoothedSpace.of(new int[][] {{1, 2, 3, 4}}, P, Workers.single()));
    assertNotNull(SmoothedSpace.of(new int[][] {{1, 2}, {2, 3}}, P, Workers.single()));
  }

  /** One-word texts, so many of each word: the words are the directions, the numbers the energy. */
  private static SparseRows heaps(int... sizes) {
    double[][] texts = new double[IntStream.of(sizes).sum()][sizes.length];
    int next = 0;
    for (int word = 0; word < sizes.length; word++) {
      for (int i = 0; i < sizes[word]; i++) {
        texts[next++][word] = 1;
      }
    }
    return Matrices.sparse(texts);
  }

  @ParameterizedTest(name = "{0} power iterations")
  @ValueSource(ints = {29, 30})
  void theBestApproximationKeepsTheDirectionsWithTheMostEnergy(int iterations) {
    Dense latent =
        SmoothedSpace.latent(
            heaps(3, 9, 1, 7, 5), 3, P.with(Setting.POWER_ITERATIONS, iterations), new Workers(2));
    assertEquals(3, latent.columns());
    double[][] kept = gram(Matrices.dense(heaps(3, 9, 1, 7, 5)));
    for (int i = 0; i < 25; i++) {
      for (int j = 0; j < 25; j++) {
        kept[i][j] = i < 3 || i == 12 ? 0 : kept[i][j];
      }
    }
    assertEquals(0, Matrices.distance(kept, gram(Matrices.dense(latent))), 1e-3);
  }

  @Test
  void everyPowerIterationComesNearer() {
    SparseRows texts = Matrices.sparse(200, 80, .1, 1);
    double before = Double.POSITIVE_INFINITY;
    double[][] exact = gram(Matrices.dense(texts));
    for (int iterations : new int[] {0, 1, 2, 4, 8}) {
      double[][] latent =
          Matrices.dense(
              SmoothedSpace.latent(
                  texts, 20, P.with(Setting.POWER_ITERATIONS, iterations), Workers.single()));
      double[][] found = gram(latent);
      double missing = 0;
      for (int i = 0; i < 200; i++) {
        missing += exact[i][i] - found[i][i];
      }
      assertTrue(missing > 0 && missing < before, iterations + ": " + missing);
      before = missing;
    }
  }

  @Test
  void moreDimensionsThanThereAreLoseNothing() {
    SparseRows texts = Matrices.sparse(12, 1500, .02, 2);
    Dense latent = SmoothedSpace.latent(texts, 300, P, new Workers(2));
    assertEquals(12, latent.columns());
    assertEquals(
        0, Matrices.distance(gram(Matrices.dense(texts)), gram(Matrices.dense(latent))), 1e-4);
    assertArrayEquals(
        latent.row(), SmoothedSpace.latent(texts, 300, P, Workers.single()).row(), "one thread");
  }

  @Test
  void stemsAndPiecesStandSideBySide() {
    Corpus corpus = Corpus.of(SampleTexts.answers(12), Workers.single());
    Texts texts = corpus.distinct(Partitions.range(12));
    SparseRows both =
        Vocabulary.weights(texts.stems(), P)
            .beside(Vocabulary.pieceWeights(texts.pieces(Workers.single()), P), .4, .6);
    SmoothedSpace space = SmoothedSpace.withPieces(texts, P, Workers.single());
    assertNotNull(space);
    assertArrayEquals(
        Matrices.dense(NeighbourGraph.of(both, 3, Workers.single())),
        Matrices.dense(space.graph()));
  }

  @Test
  void pickedTextsKeepTheirPointsAndHaveNoGraph() {
    SmoothedSpace space = SmoothedSpace.of(texts(9, 8, 1), P, Workers.single());
    SmoothedSpace some = space.pick(new int[] {7, 2});
    assertArrayEquals(
        new float[][] {space.points().row()[7], space.points().row()[2]}, some.points().row());
    assertNull(some.graph());
  }

  private static int[][] texts(int n, int stems, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] texts = new int[n][];
    Arrays.setAll(texts, d -> random.ints(1 + d % 5, 0, stems).toArray());
    texts[0] = IntStream.range(0, stems).toArray();
    return texts;
  }
}
