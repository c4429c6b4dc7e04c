package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalSpaceTest {

  private static final List<List<String>> TOPIC =
      List.of(List.of("uniform", "cost", "cost"), List.of("uniform", "bully"), List.of("uniform"));

  @Test
  void aTermCountsOnceInEachText() {
    assertEquals(Map.of("uniform", 3, "cost", 1, "bully", 1), LocalSpace.counts(TOPIC));
  }

  @Test
  void aTermWeighsByItsRarityInTheTopicAndALittleByThatElsewhere() {
    LocalSpace space = LocalSpace.of(TOPIC, term -> term.equals("cost") ? 4 : 1);
    double cost = (Math.log(4 / 2.0) + .3) * 2;
    double uniform = Math.log(4 / 4.0) + .3;
    double length = Math.hypot(cost, uniform);
    LocalSpace.Vector vector = space.vector(List.of("uniform", "cost", "uniform"));
    assertArrayEquals(new String[] {"cost", "uniform"}, vector.terms());
    assertArrayEquals(new double[] {cost / length, uniform / length}, vector.weights(), 1e-12);
  }

  @Test
  void theCosineCountsWhatBothHaveWhereverItStands() {
    LocalSpace space = LocalSpace.of(TOPIC, term -> 1);
    LocalSpace.Vector a = space.vector(List.of("bully", "cost", "uniform"));
    LocalSpace.Vector b = space.vector(List.of("cost"));
    assertEquals(1, a.cosine(a), 1e-12);
    assertEquals(a.weights()[1], a.cosine(b), 1e-12);
    assertEquals(a.weights()[1], b.cosine(a), 1e-12);
    assertEquals(0, b.cosine(space.vector(List.of("bully"))));
    assertEquals(0, b.cosine(space.vector(List.of())));
  }
}
