package org.cahiers.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cahiers.analysis.text.Contribution;

/**
 * Short texts in words of no language, of any number, the same on every machine.
 *
 * <p>As in a consultation a few subjects are spoken of much and many little, each holds ideas of
 * which the same is true, and words follow Zipf's law: a third are everybody's, two fifths those of
 * the subject, the rest those of the idea. One text in fifty is a near-copy of an earlier one. For
 * growth only: how well they are told apart says nothing.
 */
final class GeneratedTexts {

  private static final int SUBJECTS = 60;
  private static final int IDEAS = 400;
  private static final int COMMON = 30_000;
  private static final int OF_SUBJECT = 600;
  private static final int OF_IDEA = 40;
  private static final int COPIED = 50;

  private final Random random = new Random(7);
  private String lastCopied = "";
  private int made;

  /** The next text. */
  String next() {
    if (++made % COPIED == 0 && !lastCopied.isEmpty()) {
      return lastCopied + " " + word(zipf(COMMON)) + ".";
    }
    int subject = skewed(SUBJECTS, 1.5);
    int idea = skewed(IDEAS, 1.3);
    StringBuilder text = new StringBuilder();
    int words = 6 + random.nextInt(10);
    for (int i = 0; i < words; i++) {
      double whose = random.nextDouble();
      int word;
      if (whose < .35) {
        word = zipf(COMMON);
      } else if (whose < .75) {
        word = (zipf(OF_SUBJECT) * 53 + subject * 397) % COMMON;
      } else {
        word = (zipf(OF_IDEA) * 7919 + subject * 12_307 + idea * 101) % COMMON;
      }
      text.append(i == 0 ? "" : " ").append(word(word));
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    if (made % COPIED == 1) {
      lastCopied = text.toString();
    }
    return text.append('.').toString();
  }

  /** So many texts as contributions. */
  static List<Contribution> contributions(int size) {
    GeneratedTexts texts = new GeneratedTexts();
    List<Contribution> result = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      result.add(Contribution.of("g" + i, "en", "", texts.next()));
    }
    return result;
  }

  /** So many texts as a file that {@code analyse} reads. */
  static void write(Path file, int size) {
    GeneratedTexts texts = new GeneratedTexts();
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("id,lang,text\n");
      for (int i = 0; i < size; i++) {
        out.write("g" + i + ",en," + texts.next() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int skewed(int number, double power) {
    return Math.min(number - 1, (int) (number * Math.pow(random.nextDouble(), power)));
  }

  private int zipf(int number) {
    return (int) Math.pow(number, random.nextDouble());
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 400; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }
}
