package org.cahiers.bench.load;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured at one size, as it comes. */
final class Bench {

  /** The server compiles what it does often while it does it, on the processors that do it. */
  private static final double LEAST_WARM = 5;

  private final Driver driver;
  private final double seconds;
  private final Map<String, Measured> measured = new LinkedHashMap<>();
  private final Map<String, Double> notes = new LinkedHashMap<>();

  Bench(Driver driver, double seconds) {
    this.driver = driver;
    this.seconds = seconds;
  }

  void measure(String name, int connections, Driver.Act act) throws Exception {
    measure(name, connections, seconds, act);
  }

  /** Warms up for a while, then measures. */
  void measure(String name, int connections, double lasting, Driver.Act act) throws Exception {
    driver.run(name, connections, Math.max(seconds, LEAST_WARM), act);
    add(driver.run(name, connections, lasting, act));
  }

  void add(Measured result) {
    measured.put(result.name(), result);
    System.out.println(result.row());
  }

  void note(String name, double value) {
    notes.put(name, value);
    System.out.printf(java.util.Locale.ROOT, "%s: %.1f%n", name, value);
  }

  JsonObject json(String size, String when, String machine) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    measured.values().forEach(each -> rows.add(each.json()));
    JsonObjectBuilder noted = Json.createObjectBuilder();
    notes.forEach(noted::add);
    return Json.createObjectBuilder()
        .add("size", size)
        .add("when", when)
        .add("machine", machine)
        .add("notes", noted)
        .add("measured", rows)
        .build();
  }
}
