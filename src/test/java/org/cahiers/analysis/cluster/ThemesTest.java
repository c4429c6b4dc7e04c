package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

class ThemesTest {

  private static final int WIDTH = 5;

  @ParameterizedTest(name = "{0} topics: {1}")
  @CsvSource({
    "0, 0", "1, 1", "5, 5", "6, 5", "13, 5", "14, 6", "18, 6", "19, 7", "58, 11", "59, 12",
    "200, 12"
  })
  void themesAreOneAndAHalfTimesTheRootOfTheTopics(int topics, int themes) {
    assertEquals(themes, Themes.number(topics));
  }

  private static Hierarchy hierarchy(int[] topic, float[][] points) {
    return new Hierarchy(
        topic,
        topic,
        new double[topic.length],
        new boolean[0],
        new SmoothedSpace(new Dense(WIDTH, points), null));
  }

  /** Texts of a topic lie around the direction of its theme; topic t has 1 + t of them. */
  private static Hierarchy planted(int topics, Random random) {
    int[] topic =
        IntStream.range(0, topics).flatMap(t -> IntStream.generate(() -> t).limit(1 + t)).toArray();
    float[][] points = new float[topic.length][WIDTH];
    for (int d = 0; d < points.length; d++) {
      for (int j = 0; j < WIDTH; j++) {
        points[d][j] = (float) ((topic[d] % 5 == j ? 1 : 0) + .1 * random.nextGaussian());
      }
    }
    return hierarchy(topic, points);
  }

  @Test
  void topicsOfOneDirectionAreATheme() {
    assertArrayEquals(ints("0 1 2 3 4 0 1 2 3 4"), Themes.of(planted(10, new Random(1))));
  }

  @Test
  void textsWithoutATopicTellNothing() {
    Hierarchy all = planted(10, new Random(1));
    int[] topic = all.topic().clone();
    float[][] points = all.space().points().row();
    for (int d = 0; d < topic.length; d += 7) {
      if (topic[d] >= 5) {
        topic[d] = -1;
        Arrays.fill(points[d], 100 * d);
      }
    }
    assertArrayEquals(ints("0 1 2 3 4 0 1 2 3 4"), Themes.of(hierarchy(topic, points)));
  }

  @Test
  void fewTopicsAreEachATheme() {
    assertArrayEquals(ints("0 1 2 3 4"), Themes.of(planted(5, new Random(1))));
    int[] topic = IntStream.range(0, 9).toArray();
    assertArrayEquals(
        topic, Themes.of(new Hierarchy(topic, topic, new double[9], new boolean[9], null)));
  }

  @ParameterizedTest(name = "draw {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theyAreThoseOfWardThenOfTheNearestCentres(long draw) {
    Random random = new Random(draw);
    int topics = 40;
    int[] topic =
        IntStream.range(0, 160).map(d -> d < topics ? d : random.nextInt(topics)).toArray();
    float[][] points = new float[topic.length][WIDTH];
    for (int d = 0; d < points.length; d++) {
      Random own = new Random(draw * 100 + topic[d]);
      for (int j = 0; j < WIDTH; j++) {
        points[d][j] = (float) (own.nextGaussian() + .3 * random.nextGaussian());
      }
    }
    assertArrayEquals(byHand(topic, topics, points), Themes.of(hierarchy(topic, points)));
  }

  private static int[] byHand(int[] topic, int topics, float[][] points) {
    double[] size = new double[topics];
    double[][] direction = new double[topics][WIDTH];
    for (int t = 0; t < topics; t++) {
      int own = t;
      int[] members = IntStream.range(0, topic.length).filter(d -> topic[d] == own).toArray();
      size[t] = members.length;
      for (int j = 0; j < WIDTH; j++) {
        int at = j;
        direction[t][j] =
            Arrays.stream(members).mapToDouble(d -> points[d][at]).average().orElseThrow()
                - Arrays.stream(points).mapToDouble(p -> p[at]).average().orElseThrow();
      }
      unit(direction[t]);
    }
    List<List<Integer>> themes = new ArrayList<>();
    IntStream.range(0, topics).forEach(t -> themes.add(new ArrayList<>(List.of(t))));
    while (themes.size() > Themes.number(topics)) {
      join(themes, direction, size);
    }
    int[] theme = new int[topics];
    for (int m = 0; m < themes.size(); m++) {
      for (int t : themes.get(m)) {
        theme[t] = m;
      }
    }
    for (int pass = 0; pass < 5; pass++) {
      move(theme, themes.size(), direction, size);
    }
    return Partitions.compact(theme);
  }

  /** The two whose union scatters least more than they do (Ward 1963). */
  private static void join(List<List<Integer>> themes, double[][] direction, double[] size) {
    double least = Double.MAX_VALUE;
    List<Integer> one = List.of();
    List<Integer> other = List.of();
    for (int a = 0; a < themes.size(); a++) {
      for (int b = a + 1; b < themes.size(); b++) {
        List<Integer> both = new ArrayList<>(themes.get(a));
        both.addAll(themes.get(b));
        double cost =
            scatter(both, direction, size)
                - scatter(themes.get(a), direction, size)
                - scatter(themes.get(b), direction, size);
        if (cost < least) {
          least = cost;
          one = themes.get(a);
          other = themes.get(b);
        }
      }
    }
    one.addAll(other);
    themes.remove(other);
  }

  private static double scatter(List<Integer> members, double[][] direction, double[] size) {
    double[] mean = mean(members, direction, size);
    return members.stream().mapToDouble(t -> size[t] * distance(direction[t], mean)).sum();
  }

  private static double[] mean(List<Integer> members, double[][] direction, double[] size) {
    double all = members.stream().mapToDouble(t -> size[t]).sum();
    double[] mean = new double[WIDTH];
    for (int t : members) {
      for (int j = 0; j < WIDTH; j++) {
        mean[j] += size[t] / all * direction[t][j];
      }
    }
    return mean;
  }

  /** Each topic to the nearest centre, all seen from where they were; no theme loses its last. */
  private static void move(int[] theme, int themes, double[][] direction, double[] size) {
    double[][] centre = new double[themes][];
    for (int m = 0; m < themes; m++) {
      int own = m;
      List<Integer> members =
          IntStream.range(0, theme.length).filter(t -> theme[t] == own).boxed().toList();
      centre[m] = mean(members, direction, size);
      unit(centre[m]);
    }
    for (int t = 0; t < theme.length; t++) {
      int own = theme[t];
      int at = t;
      int nearest =
          IntStream.range(0, themes)
              .boxed()
              .min(
                  (a, b) ->
                      Double.compare(
                          distance(direction[at], centre[a]), distance(direction[at], centre[b])))
              .orElseThrow();
      if (Arrays.stream(theme).filter(m -> m == own).count() > 1) {
        theme[t] = nearest;
      }
    }
  }

  private static double distance(double[] a, double[] b) {
    return IntStream.range(0, WIDTH).mapToDouble(j -> (a[j] - b[j]) * (a[j] - b[j])).sum();
  }

  private static void unit(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    Arrays.setAll(vector, j -> vector[j] / length);
  }
}
