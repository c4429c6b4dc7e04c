package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cahiers.testing.Product;
import org.cahiers.testing.SlowSenders;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Visitors who never finish what they send, or do not wait for the answer: others do not notice.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SlowVisitorsIT {

  /** Half of them hold a thread of the server, which has 200. */
  private static final int SLOW = 240;

  private static final int OTHERS = 10;
  private static final int ABANDONED = 100;

  private final URI product = Product.running().address();

  @Test
  void othersAreAnsweredWhileManySendSlowly() throws Exception {
    try (SlowSenders slow = SlowSenders.begin(product, SLOW)) {
      Visitor other = new Visitor("en");
      for (int i = 0; i < OTHERS; i++) {
        assertEquals(200, other.get("/search?q=train" + i).statusCode());
        assertTrue(act(other).statusCode() < 400, "a form that is sent whole is taken");
      }
    }
  }

  private static HttpResponse<String> act(Visitor visitor) {
    return visitor.post("/act/sign-out", Map.of("token", visitor.token("/sign-in"), "next", "/"));
  }

  @Test
  void requestsThatNobodyWaitsForLeaveNothingBehind() throws Exception {
    SlowSenders.ask(product, "/search?q=nobody", ABANDONED);
    assertEquals(200, new Visitor("en").get("/search?q=somebody").statusCode());
    long left = left();
    for (int tries = 0; left > 0 && tries < 120; tries++) {
      Thread.sleep(500);
      left = left();
    }
    assertEquals(0, left, "transactions that nobody ends");
  }

  private static long left() throws SQLException {
    try (Connection database = Product.running().database().connect();
        var query =
            database.prepareStatement(
                "select count(*) from pg_stat_activity where datname = current_database() and state"
                    + " = 'idle in transaction' and xact_start < now() - interval '2 seconds'");
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
