package org.cahiers.contribution.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.platform.csv.CsvFile;
import org.cahiers.platform.csv.CsvRow;
import org.cahiers.platform.csv.Flaw;
import org.cahiers.platform.csv.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file of a format, row by row, collecting what is wrong with rows instead of stopping at
 * the first.
 */
public final class ImportReader {

  /** What the objects of one row take beside its characters, ids and list places included. */
  private static final int BYTES_OF_ROW = 250;

  private static final int LONGEST_TEXT = 50_000;
  private static final int LONGEST_TITLE = 300;
  private static final int TITLE_FROM_TEXT = 110;
  private static final List<String> LANGUAGES =
      List.of(
          "fr", "en", "es", "ca", "de", "it", "pt", "nl", "eu", "gl", "oc", "ro", "fi", "sv", "pl",
          "cs");

  private final ImportFormat format;
  private final Map<String, Long> seen = new HashMap<>();
  private final List<ImportedText> texts = new ArrayList<>();
  private final List<ImportedVote> votes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final long mostBytes;
  private long bytes;
  private int leftOut;

  private ImportReader(ImportFormat format, long mostBytes) {
    this.format = format;
    this.mostBytes = mostBytes;
  }

  /**
   * Reads a file whole.
   *
   * @throws UnusableInput if it is no CSV file of the format at all, or holds more than a third of
   *     the memory that Java may use, with file, line and reason
   */
  public static ImportFile read(Path file, ImportFormat format) {
    return read(file, format, Runtime.getRuntime().maxMemory() / 3);
  }

  /**
   * @param mostBytes of memory that its rows may take: a packed file of a few megabytes can hold
   *     gigabytes, and a server without memory ends
   */
  static ImportFile read(Path file, ImportFormat format, long mostBytes) {
    ImportReader reader = new ImportReader(format, mostBytes);
    CsvFile.read(file, format.aliases(), List.of("id"), reader::take);
    return new ImportFile(reader.texts, reader.votes, reader.leftOut, reader.problems);
  }

  private void take(CsvRow row) {
    bytes += BYTES_OF_ROW + row.characters();
    if (bytes > mostBytes)
      throw row.refused(Flaw.of("contribution.import.too-large", mostBytes / 1_000_000));
    try {
      if (!row.get("vote").isBlank()) vote(row);
      else text(row);
    } catch (UnusableRow unusable) {
      if (problems.size() < ImportFile.MOST_PROBLEMS)
        problems.add(new Problem(row.line(), unusable.flaw));
    }
  }

  private void vote(CsvRow row) {
    String person = needed(row, "participant");
    String about = needed(row, "id");
    int score =
        switch (row.get("vote").strip()) {
          case "1" -> 5;
          case "0" -> 3;
          case "-1" -> 1;
          default -> throw new UnusableRow("vote", row.get("vote"));
        };
    votes.add(new ImportedVote(row.line(), person, about, score));
  }

  private void text(CsvRow row) {
    if (row.get("moderated").strip().equals("-1")) {
      leftOut++;
      return;
    }
    String parent = blankToNull(row.get("parent_id"));
    String kind = row.get("commentable_type");
    boolean reply = parent != null;
    String key = key(needed(row, "id"), reply);
    Long before = seen.putIfAbsent(key, row.line());
    if (before != null) throw new UnusableRow("twice", row.get("id"), before);
    String text = translated(row, "body").orElseGet(() -> row.get("text")).strip();
    if (text.isEmpty()) throw new UnusableRow("missing", "text");
    if (text.length() > LONGEST_TEXT)
      throw new UnusableRow("long-text", text.length(), LONGEST_TEXT);
    // Polis has no titles; a title column there names the conversation.
    String title =
        format == ImportFormat.POLIS
            ? ""
            : translated(row, "title").orElseGet(() -> row.get("title")).strip();
    texts.add(
        new ImportedText(
            row.line(),
            key,
            language(row),
            reply ? "" : title(title, text),
            text,
            reply ? key(parent, format != ImportFormat.DECIDIM || kind.endsWith("Comment")) : null,
            reply ? stance(row) : null,
            support(row),
            date(row),
            blankToNull(row.get("author")),
            place(row)));
  }

  /** Decidim counts proposals and comments apart: their numbers meet. */
  private String key(String id, boolean reply) {
    return format == ImportFormat.DECIDIM && reply ? "comment-" + id : id;
  }

  private static String title(String title, String text) {
    String line = (title.isEmpty() ? text : title).replaceAll("\\s+", " ");
    int most = title.isEmpty() ? TITLE_FROM_TEXT : LONGEST_TITLE;
    if (line.length() <= most) return line;
    int space = line.lastIndexOf(' ', most - 1);
    return line.substring(0, space < most / 2 ? most - 1 : space) + "…";
  }

  private Optional<String> translated(CsvRow row, String column) {
    if (!format.translated().contains(column)) return Optional.empty();
    return LANGUAGES.stream()
        .map(language -> row.get(column + "/" + language))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private String language(CsvRow row) {
    String written = row.get("lang").strip().toLowerCase(Locale.ROOT);
    if (written.matches("[a-z]{2}([-_].*)?")) return written.substring(0, 2);
    if (!written.isEmpty()) throw new UnusableRow("language", written);
    if (!format.translated().contains("body")) return "";
    return LANGUAGES.stream()
        .filter(language -> !row.get("body/" + language).isBlank())
        .findFirst()
        .orElse("");
  }

  private static String stance(CsvRow row) {
    return switch (row.get("label").strip().toLowerCase(Locale.ROOT)) {
      case "for", "pour", "pro", "1" -> "for";
      case "against", "contre", "con", "-1" -> "against";
      case "question" -> "question";
      default -> "plain";
    };
  }

  private static @Nullable Integer support(CsvRow row) {
    String written = row.get("support").strip();
    if (written.isEmpty()) return null;
    try {
      return Math.toIntExact(Math.round(Double.parseDouble(written)));
    } catch (NumberFormatException | ArithmeticException e) {
      throw new UnusableRow("support", written);
    }
  }

  /**
   * ISO dates with or without time or zone, what Decidim writes, and seconds or milliseconds since
   * 1970.
   */
  private static @Nullable Instant date(CsvRow row) {
    String written = row.get("date").strip();
    if (written.isEmpty()) return null;
    if (written.matches("\\d{9,10}")) return Instant.ofEpochSecond(Long.parseLong(written));
    if (written.matches("\\d{12,13}")) return Instant.ofEpochMilli(Long.parseLong(written));
    String iso =
        written
            .replaceFirst(" UTC$", "Z")
            .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T")
            .replaceFirst(" ?([+-]\\d{2}):?(\\d{2})$", "$1:$2");
    try {
      if (iso.length() == 10) return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
      boolean zoned = iso.matches(".*(Z|[+-]\\d{2}:\\d{2})$");
      return zoned
          ? OffsetDateTime.parse(iso, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new UnusableRow("date", written);
    }
  }

  private @Nullable String place(CsvRow row) {
    String place = translated(row, "scope/name").orElseGet(() -> row.get("place"));
    return blankToNull(place.length() > 80 ? place.substring(0, 80) : place);
  }

  private static String needed(CsvRow row, String column) {
    String value = row.get(column).strip();
    if (value.isEmpty()) throw new UnusableRow("missing", column);
    return value;
  }

  private static @Nullable String blankToNull(String value) {
    return value.isBlank() ? null : value.strip();
  }

  /** A row that is refused; kept apart from faults of the whole file. */
  private static final class UnusableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    UnusableRow(String what, Object... values) {
      flaw = Flaw.of("contribution.import." + what, values);
    }
  }
}
