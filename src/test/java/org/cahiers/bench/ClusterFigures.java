package org.cahiers.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cahiers.analysis.cluster.ClusterParameters;
import org.cahiers.analysis.cluster.ClusterResult;
import org.cahiers.analysis.cluster.Clustering;
import org.cahiers.analysis.cluster.Edits;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.analysis.cluster.Progress;
import org.cahiers.analysis.cluster.Setting;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.platform.csv.CsvFile;

/**
 * Prints the tables of docs/algorithms/figures.md: {@code SETS NUMBER SEEDS [SETTING=VALUE ...]},
 * for example {@code ga,rn both 3}. Number: given, found or both.
 */
final class ClusterFigures {

  private static final Path DATA = Path.of(System.getProperty("cahiers.data", "../shared/data"));
  private static final int FEW = 5;

  /** Labels of a question that are no subject. */
  private static final Set<String> NO_SUBJECT =
      Set.of("Autres", "Sans réponse / Hors sujet / Inclassable");

  /** Texts that are clustered together, and the labels of some of them, level by level. */
  private record Task(
      String name,
      List<Contribution> texts,
      Map<String, String> topics,
      Map<String, String> inner) {

    int wanted() {
      return new HashSet<>(topics.values()).size();
    }
  }

  private ClusterFigures() {}

  public static void main(String[] arguments) {
    int seeds = Integer.parseInt(arguments[2]);
    ClusterParameters parameters =
        ClusterParameters.defaults().withThreads(2).with(Setting.STABILITY_RUNS, 0);
    for (int i = 3; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=");
      parameters =
          parameters.with(
              Setting.valueOf(pair[0].toUpperCase(Locale.ROOT)), Double.parseDouble(pair[1]));
    }
    for (String name : arguments[0].split(",")) {
      List<Task> tasks = tasks(name);
      for (boolean given : new boolean[] {true, false}) {
        if (!arguments[1].equals(given ? "found" : "given")) {
          print(name, tasks, given, seeds, parameters);
        }
      }
    }
  }

  private static void print(
      String name, List<Task> tasks, boolean given, int seeds, ClusterParameters parameters) {
    Map<String, List<double[]>> rows = new TreeMap<>();
    for (int seed = 0; seed < seeds; seed++) {
      Map<String, List<double[]>> once = new TreeMap<>();
      for (Task task : tasks) {
        ClusterParameters p = parameters.withSeed(seed);
        ClusterResult result =
            Clustering.run(
                task.texts, given ? p.withTopics(task.wanted()) : p, Edits.none(), Progress.NONE);
        add(once, "topic", task.topics, result.placements(), Placement::topic);
        add(once, "cluster", task.inner, result.placements(), Placement::cluster);
      }
      once.forEach(
          (level, each) -> {
            double[] mean = mean(each);
            line(name, level, given, "seed", mean);
            rows.computeIfAbsent(level, key -> new ArrayList<>()).add(mean);
          });
    }
    if (seeds > 1) {
      rows.forEach((level, each) -> line(name, level, given, "mean", mean(each)));
      rows.forEach((level, each) -> line(name, level, given, "sd", deviation(each)));
    }
  }

  private static void add(
      Map<String, List<double[]>> rows,
      String level,
      Map<String, String> labels,
      List<Placement> placements,
      Function<Placement, Integer> group) {
    if (labels.isEmpty()) {
      return;
    }
    List<Placement> labelled =
        placements.stream().filter(place -> labels.containsKey(place.id())).toList();
    Map<String, Integer> numbers = new HashMap<>();
    int[] truth =
        labelled.stream()
            .mapToInt(p -> numbers.computeIfAbsent(labels.get(p.id()), key -> numbers.size()))
            .toArray();
    int[] found = labelled.stream().mapToInt(place -> group.apply(place) - 1).toArray();
    Agreement a = Agreement.of(truth, found);
    rows.computeIfAbsent(level, key -> new ArrayList<>())
        .add(
            new double[] {
              a.accuracy(), a.nmi(), a.ari(), a.bcubed(), a.groups(), a.covered(), numbers.size()
            });
  }

  private static double[] mean(List<double[]> rows) {
    return IntStream.range(0, rows.getFirst().length)
        .mapToDouble(i -> rows.stream().mapToDouble(row -> row[i]).average().orElseThrow())
        .toArray();
  }

  private static double[] deviation(List<double[]> rows) {
    double[] mean = mean(rows);
    return IntStream.range(0, mean.length)
        .mapToDouble(
            i ->
                Math.sqrt(
                    rows.stream().mapToDouble(row -> Math.pow(row[i] - mean[i], 2)).sum()
                        / (rows.size() - 1)))
        .toArray();
  }

  private static void line(String name, String level, boolean given, String what, double[] row) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %-7s %-5s %-4s ACC %.3f NMI %.3f ARI %.3f F1 %.3f found %.1f covered %.2f of %.1f%n",
        name,
        level,
        given ? "given" : "found",
        what,
        row[0],
        row[1],
        row[2],
        row[3],
        row[4],
        row[5],
        row[6]);
  }

  private static List<Task> tasks(String name) {
    return switch (name) {
      case "ga" -> questions();
      case "gapool" -> pooled();
      case "rn" -> List.of(labelled(name, "text_republique_numerique_fr_proposals", true));
      case "decidim" -> List.of(labelled(name, "text_decidim_barcelona_ca_es_proposals", true));
      case "so" -> List.of(labelled(name, "cluster_stackoverflow_en", true));
      case "banking" -> List.of(labelled(name, "cluster_banking77_en", true));
      case "argkp" -> arguments();
      case "perspectrum" -> claims();
      case "madrid" -> comments();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<Map<String, String>> read(String file, String... columns) {
    List<Map<String, String>> rows = new ArrayList<>();
    CsvFile.read(
        DATA.resolve(file + ".csv.gz"),
        Map.of(),
        List.of(columns),
        row ->
            rows.add(Arrays.stream(columns).collect(Collectors.toMap(column -> column, row::get))));
    return rows;
  }

  private static Task labelled(String name, String file, boolean titles) {
    List<Map<String, String>> rows = read(file, "id", "lang", "title", "text", "label");
    return new Task(name, texts(rows, titles), column(rows, "label"), Map.of());
  }

  private static List<Contribution> texts(List<Map<String, String>> rows, boolean titles) {
    return rows.stream()
        .map(
            row ->
                Contribution.of(
                    row.get("id"),
                    row.getOrDefault("lang", ""),
                    titles ? row.get("title") : "",
                    row.get("text")))
        .toList();
  }

  private static Map<String, String> column(List<Map<String, String>> rows, String column) {
    Map<String, String> labels = new HashMap<>();
    rows.stream()
        .filter(row -> !row.get(column).isEmpty())
        .forEach(row -> labels.put(row.get("id"), row.get(column)));
    return labels;
  }

  private static Map<String, String> frequent(Map<String, String> labels, int least) {
    Map<String, Integer> counts = new HashMap<>();
    labels.values().forEach(label -> counts.merge(label, 1, Integer::sum));
    Map<String, String> kept = new HashMap<>(labels);
    kept.values().removeIf(label -> counts.get(label) < least);
    return kept;
  }

  private static List<Task> questions() {
    Map<String, List<Map<String, String>>> byQuestion = new TreeMap<>();
    read("text_grande_annotation_fr", "id", "lang", "title", "text", "label", "parent_id")
        .forEach(
            row ->
                byQuestion
                    .computeIfAbsent(row.get("parent_id"), key -> new ArrayList<>())
                    .add(row));
    List<Task> tasks = new ArrayList<>();
    byQuestion.forEach(
        (question, rows) -> {
          Map<String, String> labels = column(rows, "label");
          labels.values().removeIf(NO_SUBJECT::contains);
          Map<String, String> kept = frequent(labels, FEW);
          if (kept.size() >= 50) {
            tasks.add(new Task(question, texts(rows, true), kept, Map.of()));
          }
        });
    return tasks;
  }

  private static List<Task> pooled() {
    List<Map<String, String>> rows =
        read("text_grande_annotation_fr", "id", "lang", "text", "parent_id");
    return List.of(new Task("gapool", texts(rows, false), column(rows, "parent_id"), Map.of()));
  }

  private static List<Task> arguments() {
    Map<String, Contribution> texts = new LinkedHashMap<>();
    Map<String, String> topics = new HashMap<>();
    Map<String, List<String>> points = new HashMap<>();
    for (Map<String, String> row :
        read("keypoints_argkp_en", "arg_id", "argument", "topic", "kp_id", "label")) {
      String id = row.get("arg_id");
      texts.put(id, Contribution.of(id, "en", "", row.get("argument")));
      topics.put(id, row.get("topic"));
      if (row.get("label").equals("1")) {
        points.computeIfAbsent(id, key -> new ArrayList<>()).add(row.get("kp_id"));
      }
    }
    Map<String, String> one = new HashMap<>();
    points.forEach(
        (id, all) -> {
          if (all.size() == 1) {
            one.put(id, all.getFirst());
          }
        });
    return List.of(new Task("argkp", List.copyOf(texts.values()), topics, one));
  }

  private static List<Task> claims() {
    List<Map<String, String>> rows =
        read("keypoints_perspectrum_clusters_en", "id", "lang", "text", "label", "parent_id");
    return List.of(
        new Task(
            "perspectrum", texts(rows, false), column(rows, "parent_id"), column(rows, "label")));
  }

  /** Comments, labelled with what they comment on. */
  private static List<Task> comments() {
    List<Map<String, String>> rows =
        read("text_decide_madrid_es_comments", "id", "lang", "text", "proposal_id");
    return List.of(
        new Task(
            "madrid",
            texts(rows, false),
            frequent(column(rows, "proposal_id"), 2 * FEW),
            Map.of()));
  }
}
