package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cahiers.platform.web.Secrets;
import org.cahiers.testing.HandWired;
import org.junit.jupiter.api.Test;

/** What is slowed down, also for who tries it many times at the same moment. */
class ThrottleIT {

  private static final int AT_ONCE = 40;

  private final Throttle throttle = new Throttle();
  private final Secrets secrets = new Secrets();

  @Test
  void ofManyAttemptsAtOneMomentOnlyTheFreeOnesGoAhead() throws Exception {
    Throttle.Key ada = new Throttle.Key("sign-in", "ada@people.example", Pause.OF_ACCOUNT);
    Throttle.Key basil = new Throttle.Key("sign-in", "basil@people.example", Pause.OF_ACCOUNT);
    try (var wired = new HandWired("throttle", List.of(throttle, secrets));
        var guessers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Throttle.Attempt>> all =
          IntStream.range(0, AT_ONCE)
              .mapToObj(i -> guessers.submit(() -> wired.in(() -> throttle.attempt(ada))))
              .toList();
      List<Integer> ahead = new ArrayList<>();
      for (var each : all) if (each.get().pause().isZero()) ahead.add(each.get().failures());
      // Three are free; the next is the first that others have to wait for. Each knows its place.
      assertEquals(
          IntStream.rangeClosed(1, Pause.OF_ACCOUNT.free() + 1).boxed().toList(),
          ahead.stream().sorted().toList());
      assertTrue(wired.in(() -> throttle.wait(ada)).isPositive());
      assertEquals(
          Duration.ZERO, wired.in(() -> throttle.attempt(basil)).pause(), "another's account");
      String stored = wired.rows("select key from throttle").toString();
      assertFalse(stored.contains(Secret.sha256("ada@people.example")), "can be tried out");
      assertTrue(stored.contains(wired.in(() -> secrets.mark("address", "ada@people.example"))));
      wired.run(() -> throttle.succeeded(ada));
      assertEquals(1, wired.in(() -> throttle.attempt(ada)).failures(), "forgotten by a success");
    }
  }
}
