package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterParametersTest {

  private static final ClusterParameters STANDARD = ClusterParameters.defaults();

  @Test
  void eachChangeLeavesTheOthers() {
    ClusterParameters changed =
        STANDARD
            .with(Setting.ALPHA, .3)
            .with(Setting.BETA, .2)
            .withTopics(7)
            .filledUp()
            .withSeed(5)
            .withThreads(3)
            .with(Setting.ALPHA, .4);
    assertEquals(
        new ClusterParameters(
            OptionalInt.of(7), true, 5, 3, Map.of(Setting.ALPHA, .4, Setting.BETA, .2)),
        changed);
    assertEquals(changed, changed.withTopics(7).filledUp().withSeed(5).withThreads(3));
    assertEquals(OptionalInt.empty(), STANDARD.topics());
    assertFalse(STANDARD.withTopics(7).exactly());
    assertTrue(STANDARD.threads() >= 1);
  }

  @Test
  void whatWasNotChangedIsTheStandard() {
    ClusterParameters changed = STANDARD.with(Setting.RANK, 99.6);
    assertEquals(99.6, changed.get(Setting.RANK));
    assertEquals(100, changed.whole(Setting.RANK), "rounded");
    assertEquals(15, changed.get(Setting.NEIGHBOURS));
    assertEquals(15, changed.whole(Setting.NEIGHBOURS));
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void theStandardLiesInTheRangeThatMakesSense(Setting setting) {
    assertTrue(setting.least() < setting.most());
    assertTrue(setting.least() <= setting.standard() && setting.standard() <= setting.most());
    assertEquals(setting.least(), STANDARD.with(setting, setting.least()).get(setting));
  }

  @Test
  void theRangeHasTwoEnds() {
    assertEquals(100, Setting.RANK.least());
    assertEquals(300, Setting.RANK.most());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-.001, Double.NaN, Double.NEGATIVE_INFINITY})
  void settingsAreNotNegative(double value) {
    assertThrows(IllegalArgumentException.class, () -> STANDARD.with(Setting.ALPHA, value));
  }

  @Test
  void oneTopicAndOneThreadAreTheLeast() {
    assertThrows(IllegalArgumentException.class, () -> STANDARD.withTopics(0));
    assertThrows(IllegalArgumentException.class, () -> STANDARD.withThreads(0));
    assertEquals(1, STANDARD.withTopics(1).withThreads(1).threads());
  }

  @Test
  void aGroupIsNamedByItsLevelAndNumberInThatOrder() {
    assertThrows(IllegalArgumentException.class, () -> new GroupRef(Level.TOPIC, 0));
    List<GroupRef> ordered =
        List.of(
            new GroupRef(Level.THEME, 1),
            new GroupRef(Level.THEME, 9),
            new GroupRef(Level.TOPIC, 1),
            new GroupRef(Level.CLUSTER, 1));
    assertEquals(ordered, ordered.reversed().stream().sorted().toList());
  }
}
