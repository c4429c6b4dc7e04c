package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Instant now = Instant.EPOCH;
  private final ProgressLine progress =
      new ProgressLine(new PrintStream(said, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void timeLeftFollowsFromTheTimeThatWasTaken() {
    at(30, "topics", .25);
    at(60, "clusters", .75);
    assertEquals(
        List.of("topics: 25 %, about 90 s left", "clusters: 75 %, about 20 s left"), lines());
  }

  @Test
  void anotherPartHasItsOwnTime() {
    at(100, "drafts", .8);
    at(120, "cahier.html", 0);
    at(124, "cahier.html", .1);
    at(140, "cahier.md", .5);
    assertEquals(
        List.of(
            "drafts: 80 %, about 25 s left",
            "cahier.html: 0 %",
            "cahier.html: 10 %, about 36 s left",
            "cahier.md: 50 %, about 20 s left"),
        lines());
  }

  @Test
  void shortWorkStaysSilentAndLongWorkDoesNotChatter() {
    at(1, "reading", .5);
    assertEquals(List.of(), lines());
    for (int tenth = 20; tenth <= 60; tenth++) at(tenth / 10.0, "topics", .5);
    assertEquals(3, lines().size());
  }

  private void at(double seconds, String stage, double share) {
    now = Instant.EPOCH.plusMillis(Math.round(1000 * seconds));
    progress.report(stage, share);
  }

  private List<String> lines() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
