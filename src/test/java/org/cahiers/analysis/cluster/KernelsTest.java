package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The inner parts, each against a plain way to say the same. */
class KernelsTest {

  @Test
  void theSilhouetteOfTwinsIsHighAndOfAContinuumLow() {
    float[] twins = {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1};
    assertEquals(1, Ideas.silhouette(twins, new int[] {0, 0, 1, 1}, new int[] {1, 1, 1, 1}), 1e-6);
    float[] alike = new float[16];
    Arrays.fill(alike, .5f);
    assertEquals(0, Ideas.silhouette(alike, new int[] {0, 0, 1, 1}, new int[] {1, 1, 1, 1}), 1e-6);
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
}
