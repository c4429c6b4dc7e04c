package org.cahiers.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Texts as people might write them: sentences of the demonstration, mixed by topic, with words that
 * are the topic's own and rare words as every large collection has them.
 */
final class Speech {

  private static final List<String> DEMO =
      List.of("mobilite", "ecole", "heating", "work", "decider", "eau", "sante");
  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "d", "f", "g", "gr", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr",
    "v"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ou", "an", "on"};
  private static final int SENTENCES = 14;
  private static final int KEYWORDS = 9;

  /** What people of one topic say in one language. */
  record Topic(List<String> titles, List<String> sentences, List<String> keywords) {}

  private record Pool(List<String> titles, List<String> sentences) {}

  private final Map<String, Pool> pools = new HashMap<>();

  Speech() {
    for (String debate : DEMO) read(debate);
  }

  private void read(String debate) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Speech.class.getResourceAsStream("/demo/" + debate + ".txt"),
                StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      String language = lines.getFirst().substring("language: ".length()).strip();
      Pool pool =
          pools.computeIfAbsent(language, key -> new Pool(new ArrayList<>(), new ArrayList<>()));
      boolean inTexts = false;
      boolean title = false;
      for (String line : lines) {
        if (line.startsWith("==") || line.startsWith("--")) {
          inTexts = true;
          title = line.startsWith("==");
        } else if (inTexts && !line.isBlank()) {
          if (title) pool.titles.add(line.strip());
          else for (String each : line.strip().split("(?<=[.!?…])\\s+")) pool.sentences.add(each);
          title = false;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Topic topic(String language, SplittableRandom random) {
    Pool pool = pools.get(language);
    List<String> titles = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    for (int i = 0; i < KEYWORDS; i++) keywords.add(word(random, 2 + random.nextInt(2)));
    for (int i = 0; i < SENTENCES; i++) {
      titles.add(pool.titles.get(random.nextInt(pool.titles.size())));
      sentences.add(pool.sentences.get(random.nextInt(pool.sentences.size())));
    }
    return new Topic(titles, sentences, keywords);
  }

  String title(Topic topic, SplittableRandom random) {
    String title = topic.titles.get(random.nextInt(SENTENCES));
    String keyword = topic.keywords.get(skewed(random, KEYWORDS));
    return cut(title + ", " + keyword + " " + topic.keywords.get(random.nextInt(KEYWORDS)), 120);
  }

  /** One to a dozen sentences, mostly few. */
  String text(Topic topic, SplittableRandom random) {
    int sentences = 1 + Math.min(11, (int) Math.exp(random.nextGaussian() * .8 + .5));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      if (i > 0) text.append(' ');
      String sentence = topic.sentences.get(random.nextInt(SENTENCES));
      int cut = sentence.length() - 1;
      text.append(sentence, 0, Math.max(cut, 0))
          .append(' ')
          .append(topic.keywords.get(skewed(random, KEYWORDS)));
      if (random.nextInt(3) == 0) text.append(' ').append(rare(random));
      text.append('.');
    }
    return text.toString();
  }

  /** One of 200,000 words, few of them often. */
  private static String rare(SplittableRandom random) {
    long rank = (long) Math.exp(random.nextDouble() * Math.log(200_000));
    SplittableRandom own = new SplittableRandom(rank * 0x9E3779B97F4A7C15L);
    return word(own, 2 + own.nextInt(3));
  }

  private static String word(SplittableRandom random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)])
          .append(VOWELS[random.nextInt(VOWELS.length)]);
    }
    return word.toString();
  }

  /** 0 to n − 1, the first far more often than the last. */
  static int skewed(SplittableRandom random, int n) {
    return Math.min(n - 1, (int) (Math.exp(random.nextDouble() * Math.log(n + 1.0)) - 1));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most).strip();
  }
}
