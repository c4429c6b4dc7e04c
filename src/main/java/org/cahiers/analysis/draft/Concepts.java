package org.cahiers.analysis.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.text.ContentHash;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Sentences;
import org.cahiers.analysis.text.Span;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * What several voices say: a concept is a stem, worth df·(ln(n/df) + .3) where df of n voices use
 * it.
 *
 * <p>After Gillick and Favre, A Scalable Global Model for Summarization, ILP-NLP 2009. The .3 keeps
 * a little worth for what everybody says.
 */
final class Concepts {

  private static final double FLOOR = .3;

  /** Below this number of voices a stem of one of them is a concept too: nobody could share any. */
  private static final int FEW = 4;

  /**
   * Longer sentences, in characters, are looked at for items; shorter ones than {@link #SHORT} are
   * no item.
   */
  private static final int LONG = 180;

  private static final int SHORT = 10;
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:;|\\s[-–—*•]\\s|\\s[-*•](?=\\p{Lu}))\\s*");

  /** The number of an item of a list is none of its words: {@code 2° De définir …}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:\\d{1,2}|[IVX]{1,4}|[a-zA-Z])(?:\\s?[.)°/]+(?=\\s|\\p{Lu})|\\s?[-–—](?=\\s))"
              + "\\s*(?:[-–—]\\s*)?)+");

  /** Worth left to a sentence of law, and to what else stands in a bill. */
  private static final double OF_LAW = .4;

  private static final double IN_A_BILL = .6;

  private final List<Voice> voices;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<int[]> stemsOf = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final int[] df;
  private final double[] worth;
  private final double[] rarity;

  /** Reads the voices, in an order that does not depend on the one in which they come. */
  Concepts(List<Voice> unordered) {
    voices =
        unordered.stream()
            .sorted(
                Comparator.comparingDouble(Voice::weight)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Voice::voices).reversed())
                    .thenComparingLong(voice -> ContentHash.quick(voice.contribution().whole()))
                    .thenComparing(voice -> voice.contribution().id()))
            .toList();
    for (int v = 0; v < voices.size(); v++) read(v);
    df = new int[ids.size()];
    for (int[] stems : stemsOf) {
      for (int stem : stems) df[stem]++;
    }
    worth = new double[df.length];
    rarity = new double[df.length];
    int least = voices.size() < FEW ? 1 : 2;
    for (int c = 0; c < df.length; c++) {
      rarity[c] = Math.log((double) voices.size() / df[c]) + FLOOR;
      if (df[c] >= least) worth[c] = df[c] * rarity[c];
    }
  }

  List<Voice> voices() {
    return voices;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** {@code worth[c]} of concept c, 0 for a stem that only one voice uses. A copy. */
  double[] worth() {
    return worth.clone();
  }

  /** ln(n/df) + .3 of every stem. A copy. */
  double[] rarity() {
    return rarity.clone();
  }

  double worth(int concept) {
    return worth[concept];
  }

  /** Mean number of voices that use each of the words, held back for fragments of few words. */
  double commonness(List<Token> tokens) {
    List<String> stems =
        tokens.stream().filter(token -> !token.stop()).map(Token::stem).distinct().toList();
    int sum = stems.stream().filter(ids::containsKey).mapToInt(stem -> df[ids.get(stem)]).sum();
    return (double) sum / (stems.size() + 3);
  }

  /** ln(n/df) + .3 of a stem, whether shared or not. */
  double rarity(int concept) {
    return rarity[concept];
  }

  /** Ids of the distinct stems of a voice, ascending. */
  int[] stemsOf(int voice) {
    return stemsOf.get(voice);
  }

  private void read(int v) {
    Voice voice = voices.get(v);
    Contribution source = voice.contribution();
    String language = source.language();
    List<int[]> all = new ArrayList<>();
    for (Field field : Field.values()) {
      String text = field.of(source);
      List<Token> tokens = Words.of(language).tokens(text);
      List<Span> spans = sentences(text, language);
      List<Boolean> ofLaw =
          spans.stream().map(span -> Enactment.isIn(span.in(text), language)).toList();
      boolean bill =
          Enactment.isBill((int) ofLaw.stream().filter(each -> each).count(), spans.size());
      int next = 0;
      for (int i = 0; i < spans.size(); i++) {
        Span span = withoutNumber(spans.get(i), text);
        while (next < tokens.size() && tokens.get(next).start() < span.start()) next++;
        int first = next;
        while (next < tokens.size() && tokens.get(next).start() < span.end()) next++;
        int[] stems = ids(tokens.subList(first, next));
        all.add(stems);
        double speech = ofLaw.get(i) ? OF_LAW : bill ? IN_A_BILL : 1;
        add(v, voice, field, span, next - first, stems, speech);
      }
    }
    stemsOf.add(all.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray());
  }

  /**
   * Sentences; an enumeration written as one long sentence is cut at its bullets and semicolons.
   */
  private static List<Span> sentences(String text, String language) {
    List<Span> result = new ArrayList<>();
    for (Span span : Sentences.split(text, language)) {
      if (span.length() <= LONG) {
        result.add(span);
        continue;
      }
      int from = span.start();
      Matcher item = ITEM.matcher(text).region(span.start(), span.end());
      while (item.find()) {
        if (item.start() - from < SHORT) continue;
        result.add(new Span(from, item.start()));
        from = item.end();
      }
      if (from < span.end()) result.add(new Span(from, span.end()));
    }
    return result;
  }

  private static Span withoutNumber(Span span, String text) {
    Matcher number = NUMBER.matcher(text).region(span.start(), span.end());
    return number.find() && number.end() < span.end() ? new Span(number.end(), span.end()) : span;
  }

  private void add(
      int v, Voice voice, Field field, Span span, int words, int[] stems, double speech) {
    if (field == Field.TEXT && !Readability.isQuotable(words) || stems.length == 0) return;
    String language = voice.contribution().language();
    String text = span.in(field.of(voice.contribution()));
    double ease = Readability.of(text, language, words);
    if (ease < Readability.LEAST) return;
    Reading reading = MeasurePatterns.of(language).read(text);
    candidates.add(new Candidate(v, voice, field, span, words, stems, reading, ease * speech));
  }

  private int[] ids(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> !token.stop())
        .mapToInt(token -> ids.computeIfAbsent(token.stem(), stem -> ids.size()))
        .sorted()
        .distinct()
        .toArray();
  }
}
