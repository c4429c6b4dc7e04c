package org.cahiers.bench.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;

/**
 * What one kind of request took.
 *
 * @param micros time of each successful request in ascending order
 * @param failed answers that were none, or not the expected one
 * @param seconds of the whole
 * @param spent processor time meanwhile
 */
record Measured(
    String name, int connections, long[] micros, int failed, double seconds, Product.Spent spent) {

  Measured {
    micros = micros.clone();
    Arrays.sort(micros);
  }

  double perSecond() {
    return micros.length / seconds;
  }

  /** Milliseconds that a share of the requests stay below. */
  double percentile(double share) {
    return micros.length == 0 ? 0 : micros[(int) (share * (micros.length - 1))] / 1e3;
  }

  private double each(double seconds) {
    return micros.length == 0 ? 0 : 1e3 * seconds / micros.length;
  }

  JsonObject json() {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("connections", connections)
        .add("requests", micros.length)
        .add("failed", failed)
        .add("seconds", seconds)
        .add("perSecond", perSecond())
        .add("p50", percentile(.5))
        .add("p95", percentile(.95))
        .add("p99", percentile(.99))
        .add("serverMillisEach", each(spent.server()))
        .add("databaseMillisEach", each(spent.database()))
        .add("driverMillisEach", each(spent.driver()))
        .build();
  }

  static final String HEAD =
      "| request | connections | answered | failed | a second | p50 ms | p95 ms | p99 ms |"
          + " processor ms each: server | database | driver |\n"
          + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.0f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f |",
        name,
        connections,
        micros.length,
        failed,
        perSecond(),
        percentile(.5),
        percentile(.95),
        percentile(.99),
        each(spent.server()),
        each(spent.database()),
        each(spent.driver()));
  }
}
