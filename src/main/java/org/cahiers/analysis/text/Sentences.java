package org.cahiers.analysis.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Cuts a text into sentences.
 *
 * <p>Lines first: a new line that starts with a bullet, a number or a capital, or follows a full
 * stop or an empty line, starts a new sentence; a line that goes on in small letters is a wrapped
 * one. Inside a line the sentence model of the language decides (OpenNLP for French and English,
 * the JDK's break iterator otherwise). Two habits of consultations are repaired: a missing blank
 * after the full stop, and cuts after an abbreviation.
 */
public final class Sentences {

  /** Longer stretches without a line break are handed to the model in pieces. */
  private static final int LONGEST_LINE = 20_000;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr", "st", "art", "al", "cf", "p", "pp",
          "n", "no", "nr", "vs", "ex", "env", "hab", "min", "max", "tél", "tel", "av", "bd", "bvd",
          "fig", "vol", "éd", "ed", "i.e", "e.g", "z.b", "sr", "sra", "pg", "pl", "pça", "pza",
          "avda", "ctra", "ptge", "rda", "c", "núm", "sta", "sto", "dte", "blvd", "chap", "bzw");

  private static final Pattern NUMBER_AT_END = Pattern.compile("([.!?…])\\s+(\\d{1,2}[.)]\\s*)$");

  private Sentences() {}

  /**
   * The sentences of a text, in order, without the blanks and bullets around them.
   *
   * @param language ISO 639-1 code
   * @return spans that do not overlap and hold at least one letter or digit each
   */
  public static List<Span> split(String text, String language) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length()
          || i - start >= LONGEST_LINE && isBlank(text, i)
          || endsLine(text, start, i)) {
        splitLine(text, start, i, Language.code(language), sentences);
        start = i;
      }
    }
    return sentences;
  }

  private static boolean endsLine(String text, int start, int i) {
    char c = text.charAt(i);
    if (c != '\n' && c != '\r' && c != '\u2028' && c != '\u2029') {
      return false;
    }
    int before = i - 1;
    while (before >= start && isBlank(text, before)) {
      before--;
    }
    int after = i;
    int breaks = 0;
    while (after < text.length() && isBlank(text, after)) {
      breaks += text.charAt(after) == '\n' ? 1 : 0;
      after++;
    }
    if (before < start || after == text.length() || breaks > 1) {
      return true;
    }
    int next = text.codePointAt(after);
    return ".!?…:;".indexOf(text.charAt(before)) >= 0
        || !Character.isLowerCase(next) && next != '(';
  }

  private static boolean isBlank(String text, int i) {
    char c = text.charAt(i);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private static void splitLine(String text, int start, int end, String language, List<Span> out) {
    String line = text.substring(start, end);
    if (line.isBlank()) {
      return;
    }
    List<Span> found = new ArrayList<>();
    Optional<SentenceModel> model = Models.sentences(language);
    if (model.isPresent() && !mayEndInside(line)) {
      found.add(new Span(0, line.length()));
    } else if (model.isPresent()) {
      for (opennlp.tools.util.Span span : new SentenceDetectorME(model.get()).sentPosDetect(line)) {
        found.add(new Span(span.getStart(), span.getEnd()));
      }
    } else {
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.of(language));
      breaks.setText(line);
      for (int from = breaks.first(), to = breaks.next();
          to != BreakIterator.DONE;
          from = to, to = breaks.next()) {
        found.add(new Span(from, to));
      }
    }
    for (Span whole : merged(line, found)) {
      int from = whole.start();
      for (int i = from; i < whole.end(); i++) {
        if (isGluedEnd(line, i, whole.end())) {
          add(line, from, i, start, out);
          from = i;
        }
      }
      add(line, from, whole.end(), start, out);
    }
  }

  /** Whether there is a sign before the last word at which the model could cut. */
  private static boolean mayEndInside(String line) {
    int last = line.length();
    while (last > 0 && isBlank(line, last - 1)) {
      last--;
    }
    while (last > 0 && !isBlank(line, last - 1)) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      char c = line.charAt(i);
      if (!Character.isLetterOrDigit(c) && !isBlank(line, i) && ",;:'-\"()".indexOf(c) < 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Joins what was cut after an abbreviation or a bare number, and gaps that the model left between
   * sentences.
   */
  private static List<Span> merged(String line, List<Span> found) {
    List<Span> result = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < found.size(); i++) {
      int to =
          i + 1 < found.size() ? beforeNumber(line, from, found.get(i + 1).start()) : line.length();
      if (i + 1 == found.size() || !endsInAbbreviation(line.substring(from, to).strip())) {
        result.add(new Span(from, to));
        from = to;
      }
    }
    if (found.isEmpty()) {
      result.add(new Span(0, line.length()));
    }
    return result;
  }

  /** A number after a whole sentence opens the next: {@code First. 2. | Second}. */
  private static int beforeNumber(String line, int from, int to) {
    Matcher number = NUMBER_AT_END.matcher(line).region(from, to);
    return number.find() && !endsInAbbreviation(line.substring(from, number.end(1)))
        ? number.start(2)
        : to;
  }

  private static boolean endsInAbbreviation(String sentence) {
    if (!sentence.endsWith(".")) {
      return false;
    }
    String body = sentence.substring(0, sentence.length() - 1);
    int blank =
        Math.max(
            Math.max(body.lastIndexOf(' '), body.lastIndexOf('(')), body.lastIndexOf('\u00A0'));
    String last = body.substring(blank + 1).toLowerCase(Locale.ROOT);
    boolean numbering =
        blank < 0 && last.length() <= 3 && last.chars().allMatch(Character::isLetterOrDigit);
    return numbering || ABBREVIATIONS.contains(last);
  }

  /**
   * Whether a sentence starts at {@code i} though no blank follows the sign before it: {@code la
   * loi.Elle}.
   */
  private static boolean isGluedEnd(String line, int i, int end) {
    if (i < 3 || i + 2 >= end || ".!?…".indexOf(line.charAt(i - 1)) < 0) {
      return false;
    }
    int word = i - 1;
    while (word > 0 && ".!?…".indexOf(line.charAt(word)) >= 0) {
      word--;
    }
    if (line.charAt(i - 1) != '.' && isBlank(line, word)) { // as the French write: loi !Elle
      word--;
    }
    char next = line.charAt(i + 1);
    return word >= 1
        && Character.isLowerCase(line.charAt(word))
        && Character.isLowerCase(line.charAt(word - 1))
        && Character.isUpperCase(line.charAt(i))
        && (Character.isLowerCase(next) || WordScanner.isApostrophe(next) || next == ' ');
  }

  private static void add(String line, int from, int to, int offset, List<Span> out) {
    while (from < to && (isBlank(line, from) || "-–—•·*>▪●○◦→".indexOf(line.charAt(from)) >= 0)) {
      from++;
    }
    while (to > from && isBlank(line, to - 1)) {
      to--;
    }
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(line.codePointAt(i))) {
        out.add(new Span(offset + from, offset + to));
        return;
      }
    }
  }
}
