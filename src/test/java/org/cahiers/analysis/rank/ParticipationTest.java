package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cahiers.analysis.rank.Participation.Reply;
import org.junit.jupiter.api.Test;

class ParticipationTest {

  private static final Instant NOW = Instant.parse("2007-02-11T12:00:00Z");
  private static final Duration HALF_LIFE = Duration.ofDays(14);

  private static Reply reply(String person, int daysAgo) {
    return new Reply(person, NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static double people(Reply... replies) {
    return Participation.of("author", List.of(replies), NOW, HALF_LIFE);
  }

  @Test
  void nobodyRepliedIsZero() {
    assertEquals(0, people());
  }

  @Test
  void theAuthorDoesNotCount() {
    assertEquals(1, people(reply("author", 0), reply("ada", 0)));
  }

  @Test
  void tenRepliesOfOnePersonAreOnePerson() {
    assertEquals(1, people(reply("ada", 0), reply("ada", 0), reply("ada", 3), reply("ada", 90)));
  }

  @Test
  void aPersonCountsHalfAfterFourteenDaysAndAQuarterAfterTwentyEight() {
    assertEquals(.75, people(reply("ada", 14), reply("grace", 28)), 1e-12);
  }

  @Test
  void aReplyFromAClockAheadCountsAsOfNow() {
    assertEquals(1, people(reply("ada", -2)));
  }

  @Test
  void aHalfLifeOfNothingIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Participation.weight(Duration.ZERO, Duration.ZERO));
  }

  @Property
  void theOrderOfTheRepliesDoesNotMatter(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 60) Integer> days, @ForAll long seed) {
    List<Reply> replies = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      replies.add(reply("person " + i % 11, days.get(i)));
    }
    double before = Participation.of("author", replies, NOW, HALF_LIFE);
    Collections.shuffle(replies, new Random(seed));
    assertEquals(before, Participation.of("author", replies, NOW, HALF_LIFE));
  }
}
