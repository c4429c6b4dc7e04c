package org.cahiers.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
}
