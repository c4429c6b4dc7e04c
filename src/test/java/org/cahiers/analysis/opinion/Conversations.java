package org.cahiers.analysis.opinion;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Published Polis conversations, read from beside the project where they are present. */
final class Conversations {

  private static final Path FOLDER = Path.of("../shared/data");

  static final List<String> NAMES =
      List.of(
          "15_per_hour_seattle",
          "american_assembly_bowling_green",
          "austria_climate_5twd2jsnkf",
          "canadian_electoral_reform",
          "london_youth_policing",
          "scoop_hivemind_freshwater",
          "scoop_hivemind_taxes",
          "scoop_hivemind_ubi",
          "vtaiwan_uberx");

  private Conversations() {}

  static boolean present() {
    return Files.isDirectory(folder());
  }

  private static Path folder() {
    return Path.of(System.getProperty("cahiers.data", FOLDER.toString()));
  }

  static ScoreMatrix matrix(String name) throws IOException {
    Set<String> moderated =
        rows(name, "comments").stream()
            .filter(r -> r.get("moderated").equals("-1"))
            .map(r -> r.get("id"))
            .collect(Collectors.toSet());
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    for (CSVRecord row : rows(name, "votes")) {
      builder.add(row.get("participant"), row.get("comment"), Integer.parseInt(row.get("vote")));
    }
    return builder.build(moderated);
  }

  /** Groups that Polis published, by participant. */
  static Map<String, Integer> published(String name) throws IOException {
    Map<String, Integer> groups = new HashMap<>();
    for (CSVRecord row : rows(name, "groups")) {
      if (!row.get("group").isEmpty()) {
        groups.put(row.get("participant"), Integer.valueOf(row.get("group")));
      }
    }
    return groups;
  }

  /** Adjusted Rand index over the people grouped in both. */
  static double agreement(OpinionReport report, Map<String, Integer> published) {
    var both =
        report.people().stream().filter(p -> published.containsKey(p.participant())).toList();
    return Stability.agreement(
        both.stream().mapToInt(OpinionReport.Person::group).toArray(),
        both.stream().mapToInt(p -> published.get(p.participant())).toArray());
  }

  private static List<CSVRecord> rows(String name, String part) throws IOException {
    Path file = folder().resolve("polis_" + name + "_" + part + ".csv.gz");
    try (Reader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
