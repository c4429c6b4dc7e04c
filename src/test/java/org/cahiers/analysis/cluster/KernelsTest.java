package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The inner parts, each against a plain way to say the same. */
class KernelsTest {

  private static Dense random(int rows, int columns, long seed) {
    Dense dense = new Dense(rows, columns);
    Generator generator = new Generator(seed);
    for (float[] row : dense.row()) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) (2 * generator.nextDouble() - 1);
      }
    }
    return dense;
  }

  @Property(tries = 50)
  void theProductIsThatOfTheTextbook(
      @ForAll @IntRange(min = 1, max = 20) int n,
      @ForAll @IntRange(min = 1, max = 20) int k,
      @ForAll @IntRange(min = 1, max = 20) int m) {
    Dense a = random(n, k, 1);
    Dense b = random(k, m, 2);
    Dense product = a.times(b, new Workers(2));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        assertEquals(entry(a, i, b, j), product.row()[i][j], 1e-4);
      }
    }
  }

  /** Row i of one matrix times column j of another. */
  private static double entry(Dense left, int i, Dense right, int j) {
    double sum = 0;
    for (int x = 0; x < left.columns(); x++) {
      sum += (double) left.row()[i][x] * right.row()[x][j];
    }
    return sum;
  }

  @Property(tries = 50)
  void ofATriangularMatrixTheZerosNeedNotBeRead(
      @ForAll @IntRange(min = 1, max = 20) int n, @ForAll @IntRange(min = 1, max = 20) int k) {
    Dense a = random(n, k, 1);
    Dense upper = random(k, k, 2);
    for (int i = 0; i < k; i++) {
      Arrays.fill(upper.row()[i], 0, i, 0);
    }
    assertArrayEquals(
        a.times(upper, Workers.single()).row(), a.timesUpper(upper, new Workers(2)).row());
  }

  @Property(tries = 50)
  void rowsAddedTogetherAreThoseAddedOneByOneToTheLastBit(
      @ForAll @IntRange(min = 0, max = 11) int rows,
      @ForAll @IntRange(min = 1, max = 40) int columns) {
    Dense all = random(12, columns, 3);
    float[] factor = random(1, 12, 4).row()[0];
    float[] together = all.row()[11].clone();
    float[] single = together.clone();
    Dense.addRows(together, factor, all.row(), rows);
    for (int i = 0; i < rows; i++) {
      Dense.add(single, 0, factor[i], all.row()[i]);
    }
    assertArrayEquals(single, together);
  }

  @Property(tries = 50)
  void aBlockTimesManyVectorsIsTheProductWithEachOfThem(
      @ForAll @IntRange(min = 1, max = 600) int n,
      @ForAll @IntRange(min = 1, max = 11) int d,
      @ForAll @IntRange(min = 1, max = 7) int k) {
    Dense points = random(n, d, 1);
    Dense vectors = random(k, d, 2);
    Dense turned = vectors.transposed();
    Columns columns = Columns.of(points, Workers.single());
    List<Integer> order = new ArrayList<>();
    for (int b = 0; b < columns.block().length; b++) {
      int from = b * Columns.BLOCK;
      columns.times(
          b,
          vectors.row(),
          (v, product) -> {
            order.add(v);
            for (int i = 0; i < product.length; i++) {
              assertEquals(entry(points, from + i, turned, v), product[i], 1e-5);
            }
          });
    }
    assertEquals(
        IntStream.range(0, order.size()).mapToObj(i -> i % k).toList(), order, "each in its turn");
  }

  @Property(tries = 20)
  void orthonormalColumnsHaveTheUnitMatrixAsGram(@ForAll @IntRange(min = 1, max = 12) int columns) {
    Dense basis = Factorisations.orthonormal(random(40, columns, columns), Workers.single());
    double[] gram = basis.gram(Workers.single());
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        assertEquals(i == j ? 1 : 0, gram[i * columns + j], 1e-4);
      }
    }
  }

  @Test
  void aColumnThatRepeatsAnotherBecomesZeroAndNotNoise() {
    Dense twice = new Dense(2, new float[][] {{1, 1}, {2, 2}, {3, 3}});
    Dense basis = Factorisations.orthonormal(twice, Workers.single());
    assertEquals(0, basis.row()[0][1] + basis.row()[1][1] + basis.row()[2][1], 1e-6);
  }

  @Test
  void neighboursAreTheNearestByCosine() {
    SparseRows weights =
        new SparseRows(
            3, new int[] {0, 1, 3, 4, 4}, new int[] {0, 0, 1, 2}, new float[] {1, .6f, .8f, 1});
    SparseRows graph = NeighbourGraph.of(weights, 2, Workers.single());
    assertArrayEquals(new int[] {0, 1, 2, 2, 2}, graph.start());
    assertArrayEquals(new int[] {1, 0}, graph.column());
    assertArrayEquals(new float[] {1, 1}, graph.value());
  }

  @Property(tries = 100)
  void theHeapKeepsTheHighestScores(
      @ForAll @IntRange(min = 1, max = 10) int k,
      @ForAll @IntRange(min = 0, max = 40) int n,
      @ForAll long seed) {
    Generator generator = new Generator(seed);
    float[] score = new float[n];
    Nearest nearest = new Nearest(k);
    for (int i = 0; i < n; i++) {
      score[i] = generator.nextInt(5);
      nearest.offer(i, score[i]);
    }
    int[] expected =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> score[a] != score[b] ? Float.compare(score[b], score[a]) : a - b)
            .limit(k)
            .mapToInt(i -> i)
            .sorted()
            .toArray();
    assertArrayEquals(expected, nearest.ids());
    float[] kept = nearest.scores();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(score[expected[i]], kept[i]);
    }
  }

  @Test
  void averageLinkCutsWhereTheMeanSimilarityFalls() {
    float[] similar = {1, .9f, .1f, .1f, .9f, 1, .1f, .3f, .1f, .1f, 1, .8f, .1f, .3f, .8f, 1};
    assertArrayEquals(new int[] {0, 0, 1, 1}, AverageLink.cut(similar.clone(), 4, 2));
    assertArrayEquals(new int[] {0, 0, 1, 2}, AverageLink.cut(similar.clone(), 4, 3));
    assertArrayEquals(new int[] {0, 0, 1, 1}, AverageLink.above(similar.clone(), 4, .5));
    assertArrayEquals(new int[] {0, 0, 0, 0}, AverageLink.above(similar.clone(), 4, .1));
  }

  @Test
  void theSilhouetteOfTwinsIsHighAndOfAContinuumLow() {
    float[] twins = {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1};
    assertEquals(1, Ideas.silhouette(twins, new int[] {0, 0, 1, 1}, new int[] {1, 1, 1, 1}), 1e-6);
    float[] alike = new float[16];
    Arrays.fill(alike, .5f);
    assertEquals(0, Ideas.silhouette(alike, new int[] {0, 0, 1, 1}, new int[] {1, 1, 1, 1}), 1e-6);
  }

  @Test
  void topicsWhoseTextsAreNeighboursAreJoinedAndOthersAreNot() {
    int[] topic = new int[40];
    int[] start = new int[41];
    int[] column = new int[80];
    float[] value = new float[80];
    for (int d = 0;
        d < 40;
        d++) { // topics of four; the first two share edges, the others are closed
      topic[d] = d / 4;
      start[d + 1] = 2 * (d + 1);
      int next = d < 8 ? (d + 4) % 8 : d / 4 * 4 + (d + 2) % 4;
      column[2 * d] = Math.min(next, d / 4 * 4 + (d + 1) % 4);
      column[2 * d + 1] = Math.max(next, d / 4 * 4 + (d + 1) % 4);
      value[2 * d] = .5f;
      value[2 * d + 1] = .5f;
    }
    int[] joined = NeighbourMerging.of(topic, 10, new SparseRows(40, start, column, value));
    assertEquals(9, Partitions.count(joined));
    assertEquals(joined[0], joined[4]);
    SparseRows graph = new SparseRows(40, start, column, value);
    assertEquals(
        9,
        Partitions.count(NeighbourMerging.downTo(3, topic, 10, graph)),
        "what has no edge is not joined, however few are wanted");
    assertArrayEquals(topic, NeighbourMerging.downTo(10, topic, 10, graph));
  }

  @Test
  void copiesAreFoundUnderSmallChangesAndShortTextsOnlyWhenEqual() {
    int[] text = IntStream.range(100, 140).toArray();
    int[] changed = text.clone();
    changed[39] = 999;
    int[][] shingles = {text, changed, {5}, {5}, {6}, {}, {}};
    assertArrayEquals(new int[] {0, 0, 2, 2, 4, 5, 6}, Copies.leaders(shingles, new Workers(2)));
    assertTrue(Copies.areCopies(text, IntStream.range(100, 130).toArray()), "contained");
    assertFalse(Copies.areCopies(text, IntStream.range(125, 165).toArray()), "little in common");
  }

  @Test
  void failuresOfAWorkerReachTheCaller() {
    Workers workers = new Workers(3);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                workers.each(
                    20,
                    i -> {
                      if (i == 13) {
                        throw new IllegalStateException("piece 13");
                      }
                    }));
    assertEquals("piece 13", thrown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Workers(0));
  }

  @Test
  void labelsShowTheCommonestSpelling() {
    assertEquals(
        "données personnelles",
        Spelling.commonest(Map.of("Données personnelles", 3, "données personnelles", 2)));
    assertEquals("RGPD", Spelling.commonest(Map.of("RGPD", 5, "rgpd", 2)));
    assertEquals("Ville", Spelling.titled("ville"));
    assertEquals("", Spelling.titled(""));
  }

  @Test
  void representativesSayDifferentThings() {
    int[][] texts = {{1, 2, 3}, {1, 2, 3}, {1, 2}, {4, 5}, {4, 5, 6}, {9}};
    var chosen = Representatives.of(texts, 2);
    assertEquals(2, chosen.size());
    assertTrue(chosen.get(0) < 3 != chosen.get(1) < 3, chosen.toString());
  }

  @Test
  void themesAreFiveToTwelve() {
    assertEquals(3, Themes.number(3));
    assertEquals(5, Themes.number(9));
    assertEquals(8, Themes.number(28));
    assertEquals(12, Themes.number(500));
  }

  @Test
  void jaccardIsThatOfTheBestMatch() {
    assertArrayEquals(
        new double[] {2 / 3.0, .5, -1},
        Stability.jaccard(new int[] {0, 0, 0, 1}, 3, new int[] {0, 0, 1, 1}, 2),
        1e-9);
  }

  @Test
  void neighboursDecideWhereWordsDoNot() {
    // texts 0-2 use word 0, texts 3-5 word 1, text 6 both and a little more of the first; but its
    // neighbours are of the second kind
    SparseRows texts =
        new SparseRows(
            2,
            new int[] {0, 1, 2, 3, 4, 5, 6, 8},
            new int[] {0, 0, 0, 1, 1, 1, 0, 1},
            new float[] {1, 1, 1, 1, 1, 1, .5f, .4f});
    SparseRows neighbours =
        new SparseRows(
            7,
            new int[] {0, 1, 2, 3, 4, 5, 6, 8},
            new int[] {1, 2, 0, 4, 5, 3, 3, 4},
            new float[] {1, 1, 1, 1, 1, 1, .5f, .5f});
    int[] topic = {0, 0, 0, 1, 1, 1, 0};
    int[] alone = topic.clone();
    double[] unsure = new double[7];
    new Mixture(texts, 2, .1, .1, 0).classify(alone, 5, unsure, null, 0);
    int[] listening = topic.clone();
    new Mixture(texts, 2, .1, .1, 0).classify(listening, 5, new double[7], neighbours, .9);
    assertEquals(0, alone[6]);
    assertEquals(1, listening[6]);
    int[] deaf = topic.clone();
    double[] same = new double[7];
    new Mixture(texts, 2, .1, .1, 0).classify(deaf, 5, same, neighbours, 0);
    assertArrayEquals(unsure, same);
  }
}
