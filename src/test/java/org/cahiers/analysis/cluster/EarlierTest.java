package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EarlierTest {

  private static final Corpus CORPUS = HandMade.corpus("new", "moved", "stayed", "unclustered");

  private final Earlier earlier =
      new Earlier(
          CORPUS,
          new Edits(
              List.of(),
              List.of(),
              Map.of(new GroupRef(Level.THEME, 30), "Transport"),
              Map.of(
                  "c0", new GroupRef(Level.TOPIC, 40),
                  "c1", new GroupRef(Level.CLUSTER, 50),
                  "withdrawn", new GroupRef(Level.TOPIC, 2)),
              List.of(
                  new Placement("withdrawn", 1, 2, 99, 1, "withdrawn"),
                  new Placement("c1", 4, 5, 6, 1, "c1"),
                  new Placement("c2", 7, 8, 9, 1, "c2"),
                  new Placement("c3", 7, 8, 0, 1, "c3"))));

  @Test
  void whereEachWasAndWhoWasNotThere() {
    assertArrayEquals(ints("-1 4 7 7"), earlier.theme());
    assertArrayEquals(ints("-1 5 8 8"), earlier.topic());
    assertArrayEquals(ints("-1 6 9 0"), earlier.cluster());
  }

  @Test
  void wherePeoplePutThemSince() {
    assertArrayEquals(ints("40 0 0 0"), earlier.toTopic());
    assertArrayEquals(ints("0 50 0 0"), earlier.toCluster());
  }

  @Test
  void theHighestNumbersAreThoseOfAnybodyAndOfAnyEdit() {
    assertEquals(30, earlier.highest(Level.THEME), "renamed");
    assertEquals(40, earlier.highest(Level.TOPIC), "moved to");
    assertEquals(99, earlier.highest(Level.CLUSTER), "of one who is gone");
    assertEquals(0, new Earlier(CORPUS, Edits.none()).highest(Level.TOPIC));
  }

  @Test
  void whatWasInsideWhat() {
    assertEquals(8, earlier.topicOfCluster(9));
    assertEquals(0, earlier.topicOfCluster(50), "unknown");
    assertEquals(7, earlier.themeOfTopic(8));
    assertEquals(0, earlier.themeOfTopic(40), "unknown");
  }
}
