package org.cahiers.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.platform.csv.CsvFile;
import org.cahiers.platform.csv.CsvRow;
import org.cahiers.platform.csv.UnusableInput;

/**
 * Reads {@code id,lang,title,text,label,support,date,parent_id}; only id and text must be there.
 */
final class ContributionFile {

  private static final Map<String, String> ALIASES =
      Map.of("language", "lang", "locale", "lang", "district", "place");

  private record Place(Path file, long line) {}

  private ContributionFile() {}

  /**
   * @return rows in the order of the files
   * @throws UnusableInput with file, line and reason
   */
  static List<ContributionRow> read(List<Path> files) {
    List<ContributionRow> rows = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Path file : files) {
      CsvFile.read(
          file, ALIASES, List.of("id", "text"), row -> rows.add(contribution(file, row, seen)));
    }
    return rows;
  }

  private static ContributionRow contribution(Path file, CsvRow row, Map<String, Place> seen) {
    String id = row.required("id");
    Place before = seen.putIfAbsent(id, new Place(file, row.line()));
    if (before != null)
      throw row.refused("id " + id + " stands already at " + before.file() + ":" + before.line());
    return new ContributionRow(
        id,
        row.get("lang").strip().toLowerCase(Locale.ROOT),
        row.get("title"),
        row.get("text"),
        row.get("label").strip().toLowerCase(Locale.ROOT),
        support(row),
        row.get("date").strip(),
        row.get("parent_id").strip(),
        row.get("place").strip(),
        row.line());
  }

  private static double support(CsvRow row) {
    String written = row.get("support").strip();
    if (written.isEmpty()) return 0;
    try {
      double support = Double.parseDouble(written);
      if (Double.isFinite(support)) return support;
    } catch (NumberFormatException notANumber) {
      // refused below
    }
    throw row.refused("support is " + written + ", must be a number");
  }
}
