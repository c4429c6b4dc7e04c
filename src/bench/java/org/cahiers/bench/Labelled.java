package org.cahiers.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.platform.csv.CsvFile;

/**
 * Texts whose group is known.
 *
 * @param name of the set
 * @param truth class of each text
 */
record Labelled(String name, List<Contribution> texts, int[] truth) {

  private static final Path DATA = Path.of("../shared/data");
  private static final int WORDS = 12;
  private static final int VOCABULARY = 20_000;

  int classes() {
    return (int) java.util.Arrays.stream(truth).distinct().count();
  }

  /** The sets that lie beside the project; none where there are none. */
  static List<Labelled> sets() {
    List<Labelled> sets = new ArrayList<>();
    add(
        sets,
        "République numérique (fr)",
        "text_republique_numerique_fr_proposals.csv.gz",
        "text",
        "label");
    add(sets, "ArgKP topics (en)", "keypoints_argkp_en.csv.gz", "argument", "topic");
    add(
        sets,
        "Decidim Barcelona (ca, es)",
        "text_decidim_barcelona_ca_es_proposals.csv.gz",
        "text",
        "label");
    add(sets, "StackOverflow (en)", "cluster_stackoverflow_en.csv.gz", "text", "label");
    return sets;
  }

  private static void add(
      List<Labelled> sets, String name, String file, String text, String label) {
    Path path = DATA.resolve(file);
    if (!Files.exists(path)) return;
    Map<String, Contribution> texts = new HashMap<>();
    Map<String, Integer> labels = new HashMap<>();
    List<Contribution> ordered = new ArrayList<>();
    List<Integer> truth = new ArrayList<>();
    CsvFile.read(
        path,
        Map.of("arg_id", "id"),
        List.of("id", text, label),
        row -> {
          if (row.get(label).isBlank() || texts.containsKey(row.get("id"))) return;
          String language = row.get("lang").isEmpty() ? "en" : row.get("lang");
          Contribution one =
              Contribution.of(row.get("id"), language, row.get("title"), row.get(text));
          texts.put(one.id(), one);
          ordered.add(one);
          truth.add(labels.computeIfAbsent(row.get(label), key -> labels.size()));
        });
    sets.add(new Labelled(name, ordered, truth.stream().mapToInt(Integer::intValue).toArray()));
  }

  /**
   * Texts made up of words of no language: each of 50 topics has favourites among common words, all
   * drawn by Zipf's law. For growth only: how well they are told apart says nothing.
   */
  static Labelled generated(int size) {
    Random random = new Random(11);
    List<Contribution> texts = new ArrayList<>(size);
    int[] truth = new int[size];
    for (int i = 0; i < size; i++) {
      truth[i] = random.nextInt(50);
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < WORDS; w++) {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        int word = random.nextBoolean() ? rank : (rank * 53 + truth[i] * 397) % VOCABULARY;
        text.append(word(word)).append(' ');
      }
      texts.add(Contribution.of("g" + i, "en", "", text.toString()));
    }
    return new Labelled("generated", texts, truth);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 400; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }
}
