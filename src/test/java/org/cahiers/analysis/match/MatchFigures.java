package org.cahiers.analysis.match;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cahiers.analysis.text.Contribution;

/**
 * Writes what docs/algorithms/similar.md and matching.md measure: {@code similar FILE STEP
 * [place|theme] [replies]} (every STEP-th query; {@code theme}: within the one the author chose, as
 * in a debate), {@code matches FILE}, {@code speed TEXTS}.
 */
final class MatchFigures {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private MatchFigures() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "similar" ->
          similar(
              Path.of(arguments[1]),
              Integer.parseInt(arguments[2]),
              Set.of(arguments).contains("place"),
              Set.of(arguments).contains("theme"),
              Set.of(arguments).contains("replies"));
      case "matches" -> matches(Path.of(arguments[1]));
      case "speed" -> speed(Integer.parseInt(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static List<CSVRecord> read(String file) throws IOException {
    Path path = Path.of(System.getProperty("cahiers.data", "../shared/data")).resolve(file);
    try (Reader reader =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  private static Post post(CSVRecord row, boolean places) {
    return new Post(
        row.get("id"),
        row.get("lang"),
        row.get("title"),
        row.get("text"),
        places ? row.get("district") : "",
        row.get("source").equals("official"));
  }

  private static void similar(Path out, int step, boolean places, boolean themes, boolean replied)
      throws IOException {
    List<CSVRecord> rows = read("text_decidim_barcelona_ca_es_proposals.csv.gz");
    List<SimilarPosts.Reply> replies =
        (replied ? read("text_decidim_barcelona_ca_es_comments.csv.gz") : List.<CSVRecord>of())
            .stream()
                .map(
                    r -> new SimilarPosts.Reply(r.get("proposal_id"), r.get("lang"), r.get("text")))
                .toList();
    Map<String, List<Post>> of = new TreeMap<>();
    Map<String, String> theme = new HashMap<>();
    for (CSVRecord row : rows) {
      theme.put(row.get("id"), themes ? row.get("category") : "");
      of.computeIfAbsent(themes ? row.get("category") : "", c -> new ArrayList<>())
          .add(post(row, places));
    }
    Map<String, SimilarPosts> index = new TreeMap<>();
    of.forEach((name, posts) -> index.put(name, SimilarPosts.of(posts, replies)));
    try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(out))) {
      writer.println("query_id,rank,id");
      List<Post> queries =
          rows.stream().map(r -> post(r, places)).filter(p -> !p.candidate()).toList();
      for (int q = 0; q < queries.size(); q += step) {
        Post query = queries.get(q);
        List<SimilarPost> answers = index.get(theme.get(query.id())).to(query, 100);
        for (int i = 0; i < answers.size(); i++) {
          writer.println(query.id() + "," + (i + 1) + "," + answers.get(i).id());
        }
      }
    }
  }

  private static void matches(Path out) throws IOException {
    Map<String, Map<String, Contribution>> arguments = new TreeMap<>();
    Map<String, Map<String, Contribution>> points = new TreeMap<>();
    for (CSVRecord row : read("keypoints_argkp_en.csv.gz")) {
      String group = row.get("topic") + "\t" + row.get("stance");
      arguments
          .computeIfAbsent(group, g -> new LinkedHashMap<>())
          .put(
              row.get("arg_id"), Contribution.of(row.get("arg_id"), "en", "", row.get("argument")));
      points
          .computeIfAbsent(group, g -> new LinkedHashMap<>())
          .put(row.get("kp_id"), Contribution.of(row.get("kp_id"), "en", "", row.get("key_point")));
    }
    ProposalMatching matching =
        ProposalMatching.learnt(
            Stream.concat(arguments.values().stream(), points.values().stream())
                .flatMap(m -> m.values().stream())
                .toList());
    try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(out))) {
      writer.println("arg_id,kp_id,score");
      arguments.forEach(
          (group, said) -> {
            List<Contribution> from = List.copyOf(said.values());
            List<Contribution> to = List.copyOf(points.getOrDefault(group, Map.of()).values());
            double[][] scores = matching.scores(from, to);
            for (int i = 0; i < from.size(); i++) {
              for (int p = 0; p < to.size(); p++) {
                writer.println(from.get(i).id() + "," + to.get(p).id() + "," + scores[i][p]);
              }
            }
          });
    }
  }

  /**
   * Posts made of the words of real ones, drawn by place, so that their words are as frequent as in
   * life.
   */
  private static void speed(int texts) throws IOException {
    List<CSVRecord> rows = read("text_decidim_barcelona_ca_es_proposals.csv.gz");
    List<String[]> words =
        rows.stream().map(r -> (r.get("title") + " " + r.get("text")).split("\\s+")).toList();
    List<Post> posts =
        IntStream.range(0, texts)
            .mapToObj(
                i -> {
                  String[] a = words.get(i % words.size());
                  String[] b = words.get((int) ((i * 7919L + 13) % words.size()));
                  String text =
                      String.join(" ", Arrays.copyOf(a, a.length / 2))
                          + " "
                          + String.join(" ", Arrays.copyOfRange(b, b.length / 2, b.length));
                  return Post.of("post " + i, rows.get(i % rows.size()).get("lang"), "", text);
                })
            .toList();
    long start = System.nanoTime();
    SimilarPosts index = SimilarPosts.of(posts);
    long made = System.nanoTime();
    double[] milliseconds = new double[3000];
    for (int i = 0; i < milliseconds.length; i++) {
      CSVRecord row = rows.get((i * 37 + 5) % rows.size());
      Post query = Post.of("new", row.get("lang"), row.get("title"), row.get("text"));
      long before = THREADS.getCurrentThreadCpuTime();
      index.to(query, 10);
      milliseconds[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }
    double[] settled = Arrays.copyOfRange(milliseconds, 1000, 3000);
    Arrays.sort(settled);
    System.out.printf(
        "%d texts indexed in %.1f s; processor time of an answer: median %.1f ms, p99 %.1f ms%n",
        texts, (made - start) / 1e9, settled[1000], settled[1980]);
  }
}
