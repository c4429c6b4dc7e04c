package org.cahiers.synthesis.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cahiers.analysis.text.Sentences;
import org.cahiers.analysis.text.Span;
import org.cahiers.export.Sentence;

/** The text of a paragraph as people edit it: one sentence on each line. */
public final class Lines {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final String ENDS = ".!?…:;»”\"";

  /** Shorter sentences are not looked for inside a line: they could stand there by chance. */
  private static final int SHORTEST = 15;

  private Lines() {}

  /** What is put before somebody who edits. */
  public static String of(List<Sentence> sentences) {
    return sentences.stream().map(Lines::line).collect(Collectors.joining("\n"));
  }

  /** A sentence on one line, whatever blanks its source has. */
  public static String line(Sentence sentence) {
    return line(sentence.text());
  }

  static String line(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /**
   * Cuts an edited text into sentences. Every line is at least one; what stood there before as one
   * sentence stays one; the rest is cut where sentences end. Nothing is left out but blanks.
   *
   * @param known lines that are sentences already
   */
  static List<String> cut(String text, List<String> known, String language) {
    Set<String> whole = new HashSet<>(known);
    List<String> longestFirst =
        whole.stream()
            .filter(line -> line.length() >= SHORTEST)
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    List<String> cut = new ArrayList<>();
    for (String raw : text.split("\\R")) {
      String line = line(raw);
      if (!line.isEmpty()) cut(line, whole, longestFirst, language, cut);
    }
    return cut;
  }

  private static void cut(
      String line, Set<String> whole, List<String> longestFirst, String language, List<String> to) {
    if (whole.contains(line)) {
      to.add(line);
      return;
    }
    for (String sentence : longestFirst) {
      int at = line.indexOf(sentence);
      if (at < 0 || !standsAlone(line, at, at + sentence.length())) continue;
      String before = line.substring(0, at).strip();
      String after = line.substring(at + sentence.length()).strip();
      if (!before.isEmpty()) cut(before, whole, longestFirst, language, to);
      to.add(sentence);
      if (!after.isEmpty()) cut(after, whole, longestFirst, language, to);
      return;
    }
    List<Span> spans = Sentences.split(line, language);
    int from = 0;
    for (int i = 1; i < spans.size(); i++) {
      to.add(line.substring(from, spans.get(i).start()).strip());
      from = spans.get(i).start();
    }
    to.add(line.substring(from).strip());
  }

  /** Whether a sentence ends before and at the end of a stretch: else it is part of another one. */
  private static boolean standsAlone(String line, int start, int end) {
    String before = line.substring(0, start).strip();
    boolean begins = before.isEmpty() || endsSentence(before);
    return begins && (end == line.length() || endsSentence(line.substring(start, end)));
  }

  private static boolean endsSentence(String text) {
    return ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
