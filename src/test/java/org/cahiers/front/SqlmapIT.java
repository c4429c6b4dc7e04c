package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cahiers.front.Requests.Request;
import org.cahiers.testing.Product;
import org.cahiers.testing.Programs;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * sqlmap, where it is installed, on what can be sent from every page: numbers in addresses,
 * parameters, fields of forms. No parameter carries SQL, and nothing makes the server fail. {@code
 * mvn -Psqlmap verify}; what it tried and said is in target/sqlmap.
 */
@Tag("sqlmap")
class SqlmapIT {

  private static final Path OUT = Path.of("target/sqlmap").toAbsolutePath();
  private static final Pattern FOUND =
      Pattern.compile("identified the following injection point|\\b50[0-9] \\(");

  private static final String TRIED = "testing for SQL injection on";

  private static final int MINUTES = 15;
  private static final int AT_ONCE = 2;

  private static final List<String> API =
      List.of(
          "/api/v1/search?q=train&debate=mobilite&kind=contribution&language=fr&sort=recent&page=1",
          "/api/v1/contributions/1/standing",
          "/api/v1/proposals/1",
          "/api/v1/debates/mobilite/contributions?sort=ranked&after=1&topic=1",
          "/similar?debate=mobilite&text=un+banc&title=banc&language=fr",
          "/debates/mobilite?sort=ranked&page=2&language=fr&topic=1&author=1");

  private static ExamplePages examples;
  private static ScheduledExecutorService forgetting;

  @BeforeAll
  static void prepare() throws Exception {
    assumeTrue(Programs.isOnPath("sqlmap"), "sqlmap is not installed");
    Files.createDirectories(OUT);
    examples = new ExamplePages();
    forgetting = Executors.newSingleThreadScheduledExecutor();
    forgetting.scheduleWithFixedDelay(SqlmapIT::forget, 0, 300, TimeUnit.MILLISECONDS);
  }

  @AfterAll
  static void stop() {
    if (forgetting != null) forgetting.shutdownNow();
  }

  /** Pauses and limits would answer in place of what is tried. */
  private static void forget() {
    try {
      Product.running().database().execute("delete from flood");
      Product.running().database().execute("delete from throttle");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"visitor", "ada", "moderator", "editor", "spokesperson", "administrator"})
  void nothingThatIsSentIsTakenForSql(String who) throws Exception {
    Visitor sender = who.equals("visitor") ? new Visitor("fr") : Visitor.demo(who);
    Requests requests = new Requests();
    for (String page : examples.of(who)) requests.read(page, sender);
    if (who.equals("visitor")) API.forEach(requests::address);
    List<Request> all = requests.all();
    assertFalse(all.isEmpty());
    List<String> wrong = new ArrayList<>();
    try (ExecutorService turns = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> said = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        Path log = OUT.resolve(who + "-" + i + ".log");
        Request request = all.get(i);
        Callable<String> turn = () -> tried(request, sender, log);
        said.add(turns.submit(turn));
      }
      for (Future<String> each : said) wrong.add(each.get());
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
    wrong.removeIf(String::isEmpty);
    int parameters = all.stream().mapToInt(r -> Math.max(1, r.tried().size())).sum();
    System.out.println(who + ": " + all.size() + " requests, " + parameters + " parameters");
    assertEquals("", String.join("\n", wrong));
  }

  /** What is wrong with it; empty if nothing is. */
  private static String tried(Request request, Visitor sender, Path log)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("sqlmap", "--batch", "--disable-coloring", "--level=1", "--risk=1"));
    command.addAll(List.of("-u", Product.running().address() + request.address()));
    command.addAll(List.of("-H", "Sec-Fetch-Site: same-origin"));
    if (!sender.cookies().isEmpty()) command.addAll(List.of("--cookie", sender.cookies()));
    if (!request.body().isEmpty()) command.addAll(List.of("--data", request.body()));
    command.addAll(List.of("--technique=BEU", "--dbms=postgresql", "--flush-session"));
    command.add("--ignore-code=400,401,403,404,405,409,410,413,422,429");
    command.add("--output-dir=" + log + ".out");
    if (!request.tried().isEmpty())
      command.addAll(List.of("-p", String.join(",", request.tried())));
    Process sqlmap =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    if (!sqlmap.waitFor(MINUTES, TimeUnit.MINUTES)) {
      sqlmap.destroyForcibly();
      return request.address() + ": did not end in " + MINUTES + " minutes";
    }
    List<String> said = Files.readAllLines(log);
    String what = request.address() + " " + request.tried() + ": ";
    if (said.stream().noneMatch(line -> line.contains(TRIED))) return what + "was not tried";
    return said.stream()
        .filter(line -> FOUND.matcher(line).find())
        .findFirst()
        .map(what::concat)
        .orElse("");
  }
}
