package org.cahiers.launcher;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cahiers.launcher.Analysis.Place;
import org.cahiers.platform.csv.SafeCsv;

/** Writes {@code clusters.csv}: {@code id,topic,cluster,strength}, by id. */
final class ClustersCsv {

  static final String LINE_END = "\n";

  private ClustersCsv() {}

  static void write(Map<String, Place> places, Writer out) throws IOException {
    try (var csv = new SafeCsv(out, LINE_END)) {
      csv.row("id", "topic", "cluster", "strength");
      for (Map.Entry<String, Place> each : new TreeMap<>(places).entrySet()) {
        Place place = each.getValue();
        String strength = String.format(Locale.ROOT, "%.4f", place.strength());
        csv.row(each.getKey(), named(place.topic()), named(place.cluster()), strength);
      }
    }
  }

  private static String named(int group) {
    return group == 0 ? "" : Integer.toString(group);
  }
}
