package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cahiers.analysis.match.Post;
import org.cahiers.analysis.match.SimilarPost;
import org.cahiers.analysis.match.SimilarPosts;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.platform.csv.SafeCsv;
import org.cahiers.platform.csv.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code similar}: what a poster would be shown, best first. */
final class Similar implements Command {

  @Override
  public String name() {
    return "similar";
  }

  @Override
  public String synopsis() {
    return "similar CONTRIBUTIONS.csv --queries Q.csv --out pairs.csv [--top 10]   what is alike";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out, err), args, out, err);
  }

  @CommandLine.Command(
      name = "similar",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Finds for each query the contributions that are most like it, with the reason.",
      footer = {
        "",
        "Both files have the columns id and text, and may have title, lang and place; a"
            + " contribution of another place",
        "than the query counts a fifth. A row whose parent_id is a row of the files is a reply:"
            + " the contribution it",
        "answers is found by its words too. Writes query_id,rank,id,similarity,why: a similarity"
            + " is",
        "relative to the best that its query could reach; why are the phrases that both have."
      })
  private static final class Run implements Callable<Integer> {

    private static final int MOST = 1000;

    @Parameters(
        paramLabel = "CONTRIBUTIONS.csv",
        arity = "1..*",
        description = "what is there already, read as one")
    private List<Path> contributions = List.of();

    @Option(
        names = "--queries",
        paramLabel = "Q.csv",
        required = true,
        description = "what is about to be posted")
    private Path queries = Path.of("");

    @Option(
        names = "--top",
        paramLabel = "N",
        defaultValue = "10",
        description = "answers for each query (default: 10)")
    private int top;

    @Option(
        names = "--out",
        paramLabel = "pairs.csv",
        required = true,
        description = "where the answers go")
    private Path pairs = Path.of("");

    private final PrintStream out;
    private final PrintStream err;

    Run(PrintStream out, PrintStream err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() throws IOException {
      if (top < 1 || top > MOST)
        throw new UnusableInput("--top is " + top + ", must be 1 to " + MOST);
      if (Files.isDirectory(pairs)) throw new UnusableInput(pairs, "is a directory, not a file");
      List<ContributionRow> rows = ContributionFile.read(contributions);
      Consultation there = Consultation.of(rows, "");
      List<Post> posts = posts(there.contributions(), rows, true);
      List<ContributionRow> queryRows = ContributionFile.read(List.of(queries));
      List<Post> asked = posts(all(Consultation.of(queryRows, "")), queryRows, false);
      Set<String> known = posts.stream().map(Post::id).collect(Collectors.toSet());
      // what is asked for is posted too, and leads to what it is like; it is no answer
      List<Post> all =
          Stream.concat(posts.stream(), asked.stream().filter(post -> !known.contains(post.id())))
              .toList();
      SimilarPosts similar = SimilarPosts.of(all, replies(there));
      int answers;
      try (var output = OutputDirectory.at(pairs.toAbsolutePath().getParent())) {
        try (var writer = output.writer(pairs.getFileName().toString())) {
          answers = write(similar, asked, writer);
        }
        output.publish();
      }
      out.println(
          asked.size()
              + " queries among "
              + posts.size()
              + " contributions: "
              + answers
              + " answers in "
              + pairs);
      return 0;
    }

    private int write(SimilarPosts similar, List<Post> asked, Writer writer) throws IOException {
      ProgressLine progress = new ProgressLine(err, InstantSource.system());
      int answers = 0;
      try (var csv = new SafeCsv(writer, ClustersCsv.LINE_END)) {
        csv.row("query_id", "rank", "id", "similarity", "why");
        for (int q = 0; q < asked.size(); q++) {
          progress.report("queries", (double) q / asked.size());
          int rank = 0;
          for (SimilarPost answer : similar.to(asked.get(q), top)) {
            String similarity = String.format(Locale.ROOT, "%.4f", answer.similarity());
            csv.row(
                asked.get(q).id(),
                ++rank,
                answer.id(),
                similarity,
                String.join("; ", answer.why()));
            answers++;
          }
        }
      }
      return answers;
    }

    private static List<Contribution> all(Consultation consultation) {
      List<Contribution> all = new ArrayList<>(consultation.contributions());
      consultation.replies().forEach(reply -> all.add(reply.contribution()));
      return all;
    }

    private static List<SimilarPosts.Reply> replies(Consultation consultation) {
      return consultation.replies().stream()
          .map(
              reply ->
                  new SimilarPosts.Reply(
                      reply.root(), reply.contribution().language(), reply.contribution().text()))
          .toList();
    }

    private static List<Post> posts(
        List<Contribution> contributions, List<ContributionRow> rows, boolean candidate) {
      Map<String, String> places = new HashMap<>();
      rows.forEach(row -> places.put(row.id(), row.place()));
      return contributions.stream()
          .map(
              each ->
                  new Post(
                      each.id(),
                      each.language(),
                      each.title(),
                      each.text(),
                      places.get(each.id()),
                      candidate))
          .sorted(Comparator.comparing(Post::id))
          .toList();
    }
  }
}
