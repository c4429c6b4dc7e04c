package org.cahiers.analysis.draft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.analysis.draft.Reading.Condition;

/**
 * Tells what should be done from what is, by the modal, infinitive and imperative patterns of a
 * language (resources {@code measure_xx.txt}, meant to be read and mended by people who speak it).
 */
final class MeasurePatterns {

  private static final Set<String> KNOWN = Set.of("ca", "de", "en", "es", "fr", "it", "pt");
  private static final Map<String, MeasurePatterns> READ = new ConcurrentHashMap<>();
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /**
   * A measure announces itself early; far down a long sentence a modal verb is about something
   * else.
   */
  private static final int READ_AT_MOST = 400;

  /**
   * @param ascii the same pattern for a sentence of plain letters only, where it finds the same
   *     several times as fast
   */
  private record Sign(
      double strength, boolean asked, Condition condition, Pattern pattern, Pattern ascii) {}

  private final List<Sign> signs;

  private MeasurePatterns(List<Sign> signs) {
    this.signs = signs;
  }

  /** The patterns of a language; without any for a language that has no resource. */
  static MeasurePatterns of(String language) {
    return READ.computeIfAbsent(
        language,
        key ->
            new MeasurePatterns(
                KNOWN.contains(key) ? signs("measure_" + key + ".txt") : List.of()));
  }

  /**
   * What a sentence does: the strongest sign decides, a question mark asks unless the sign holds in
   * questions.
   */
  Reading read(String sentence) {
    String plain = sentence.replace('\u2019', '\'').replace('\n', ' ');
    boolean asks = plain.stripTrailing().endsWith("?");
    String head = plain.length() > READ_AT_MOST ? plain.substring(0, READ_AT_MOST) : plain;
    Reading best =
        asks
            ? new Reading(Kind.QUESTION, 1, Condition.NONE, -1)
            : new Reading(Kind.FINDING, 1, Condition.ANY_VERB, -1);
    boolean ascii = head.chars().allMatch(c -> c < 128);
    double strongest = 0;
    for (Sign sign : signs) {
      if (sign.strength <= strongest || asks && !sign.asked) continue;
      Matcher matcher = (ascii ? sign.ascii : sign.pattern).matcher(head);
      if (!matcher.find()) continue;
      strongest = sign.strength;
      int start = sign.condition == Condition.NONE ? -1 : matcher.start(1);
      best = new Reading(Kind.MEASURE, strongest, sign.condition, start);
    }
    return best;
  }

  private static List<Sign> signs(String name) {
    try (InputStream in = MeasurePatterns.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("measure patterns " + name + " are missing");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(MeasurePatterns::sign)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Sign sign(String line) {
    String[] parts = line.split("\\s+", 3);
    Condition condition =
        switch (parts[1]) {
          case "verb" -> Condition.VERB;
          case "noun" -> Condition.NOUN;
          default -> Condition.NONE;
        };
    return new Sign(
        Double.parseDouble(parts[0]),
        parts[1].equals("asked"),
        condition,
        Pattern.compile(parts[2], FLAGS),
        Pattern.compile(parts[2], Pattern.CASE_INSENSITIVE));
  }
}
