package org.cahiers.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When mail leaves, and what it says. */
class RhythmTest {

  private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");
  private static final Instant DAWN = Instant.parse("2026-11-21T04:00:00Z");

  @Test
  void atOnceLeavesAFewMinutesForMoreToHappen() {
    assertEquals(NOON.plus(Duration.ofMinutes(5)), Rhythm.AT_ONCE.due(NOON));
  }

  @Test
  void dailyIsTheNextMorning() {
    assertEquals(Instant.parse("2026-11-22T06:00:00Z"), Rhythm.DAILY.due(NOON));
    assertEquals(Instant.parse("2026-11-21T06:00:00Z"), Rhythm.DAILY.due(DAWN));
  }

  @Test
  void neverIsNever() {
    assertNull(Rhythm.NEVER.due(NOON));
  }

  @Test
  void namesInASentenceAreFilledAndUnknownOnesStayEmpty() {
    var values =
        Json.createObjectBuilder().add("number", "12").add("debate", "$1 {number}").build();
    assertEquals(
        "La contribution 12 dans « $1 {number} », .",
        Sentences.fill("La contribution {number} dans « {debate} », {gone}.", values));
  }
}
