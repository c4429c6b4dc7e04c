package org.cahiers.bench.load;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cahiers.testing.Browser;
import org.cahiers.testing.View;

/**
 * How long the desks of a moderator, and the pages beside them, take with 10,000 contributions in
 * one debate: pages by plain requests, acts in a real Chromium, both as the time until the answer
 * of the server is complete. Writes {@code OUT/desks.md}.
 *
 * <p>{@code DeskBenchmark JAR DATA OUT}: the load is made once, and kept in a folder of DATA.
 */
public final class DeskBenchmark {

  private static final LoadSize SIZE = new LoadSize(1, 10_000, 100_000, 4_000);
  private static final String LOAD = "desks";
  private static final String SLUG = "debat-1";
  private static final View VIEW = new View("fr", ColorScheme.LIGHT, 1280);
  private static final int SECTIONS = 12;
  private static final int TIMES = 20;
  private static final int MODERATOR = People.FIRST;

  /** Three hundred texts on something new, so that another run has something to propose. */
  private static final String NEW_SUBJECT =
      """
      insert into contribution (debate, author, language, title, text, state, published_at)
      select 1, n, 'fr', 'Le marché du samedi, ' || n,
        'Les maraîchers demandent des places couvertes au marché du samedi, étal ' || n % 17 || ', rang ' || n % 5 || '.',
        'published', now()
      from generate_series(1, 300) n\
      """;

  private final Product product;
  private final People people;
  private final Guest moderator;
  private final Map<String, List<Double>> taken = new LinkedHashMap<>();

  private DeskBenchmark(Product product) throws Exception {
    this.product = product;
    this.people = new People(product);
    people.execute(
        "insert into role_grant (account, role, granted_by) values ("
            + MODERATOR
            + ", 'moderator', "
            + MODERATOR
            + ") on conflict do nothing");
    this.moderator = people.members(1).getFirst();
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("JAR DATA OUT");
      System.exit(2);
    }
    Path loads = Path.of(args[1]).toAbsolutePath();
    Path out = Path.of(args[2]).toAbsolutePath();
    Files.createDirectories(out);
    try (Product product = Product.start(Path.of(args[0]).toAbsolutePath(), loads.resolve(LOAD))) {
      if (!Files.exists(loads.resolve(LOAD + ".loaded"))) {
        LoadGenerator.fill(
            product.databaseUrl(), "cahiers", product.secret(), SIZE, 2007, Instant.now());
        Files.createFile(loads.resolve(LOAD + ".loaded"));
      }
      DeskBenchmark benchmark = new DeskBenchmark(product);
      benchmark.prepare();
      benchmark.measure();
      benchmark.write(out.resolve("desks.md"));
    }
  }

  /** The debate passes into its synthesis; what follows from that follows by itself. */
  private void prepare() throws Exception {
    await("the standings", "select count(*) >= 9000 from standing");
    people.execute("update debate set synthesis_at = now() where synthesis_at > now()");
    await("topics", "select count(*) > 0 from analysis_run where state = 'taken'");
    await(
        "the jobs",
        "select count(*) = 0 from job where state in ('waiting', 'running') and run_at < now()");
  }

  private void await(String what, String condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    String number = "select case when (" + condition + ") then 1 else 0 end";
    while (people.numbers(number).getFirst() == 0) {
      if (System.nanoTime() > end) throw new IllegalStateException("never there: " + what);
      Thread.sleep(500);
    }
  }

  private void measure() throws Exception {
    try (Browser browser = Browser.at(product.address(), VIEW)) {
      Page page = browser.page();
      String[] signIn = moderator.cookie().split("=", 2);
      page.context()
          .addCookies(
              List.of(new Cookie(signIn[0], signIn[1]).setDomain("127.0.0.1").setPath("/")));
      page.setDefaultTimeout(60_000);
      topicDesk(page);
      open(page);
      synthesisDesk(page);
    } finally {
      Browser.closeShared();
    }
    pages();
  }

  private void topicDesk(Page page) throws Exception {
    page.navigate("/workspace/topics/" + SLUG);
    Locator groups = page.locator("#tree > ul > li.ui-treenode");
    act(
        page,
        "topics: a theme is chosen",
        () -> groups.nth(1).locator(".ui-treenode-label").first().click());
    act(
        page,
        "topics: a theme is opened",
        () -> groups.nth(1).locator(".ui-tree-toggler").first().click());
    act(
        page,
        "topics: a topic is opened",
        () -> page.locator("#tree .ui-treenode .ui-treenode .ui-tree-toggler").first().click());
    page.fill("#query", "travail");
    act(page, "topics: the tree is searched", () -> page.locator("#query").press("Enter"));
    act(page, "topics: the whole tree again", () -> page.click("#all"));
    for (int i = 0; i < 3; i++) {
      Locator label = groups.nth(i).locator(".ui-treenode-label").first();
      act(page, "topics: a theme is chosen", label::click);
      page.locator("#tree .ui-tree-container").focus();
      act(page, "topics: renaming begins", () -> page.keyboard().press("r"));
      page.fill("#label", "Un autre nom " + i);
      page.fill("#reason", "mesure");
      act(page, "topics: renamed", () -> page.locator("#reason").press("Enter"));
      act(page, "topics: undone", () -> page.locator("#log button").first().click());
    }
    people.execute(NEW_SUBJECT);
    act(page, "topics: a new run is asked for", () -> page.click("#ask"));
    Locator take = page.locator("#take");
    page.waitForCondition(
        () -> take.count() > 0 || page.locator("#ask").count() > 0,
        new Page.WaitForConditionOptions().setTimeout(300_000));
    if (take.count() > 0) act(page, "topics: the new run is taken", take::click);
  }

  private void open(Page page) throws Exception {
    if (people.count("synthesis") > 0) return;
    page.navigate("/workspace/syntheses?debate=" + SLUG);
    page.fill("#title", "Synthèse");
    Locator choices = page.locator("input[name=topics]");
    for (int i = 0; i < choices.count(); i++) {
      choices.nth(i).focus();
      if (choices.nth(i).isChecked() != i < SECTIONS) page.keyboard().press("Space");
    }
    act(page, "synthesis: asked for", () -> page.click("#open"));
    page.waitForURL(
        "**/workspace/syntheses/" + SLUG, new Page.WaitForURLOptions().setTimeout(300_000));
  }

  private void synthesisDesk(Page page) throws Exception {
    await(
        "the jobs",
        "select count(*) = 0 from job where state in ('waiting', 'running') and run_at < now()");
    page.navigate("/workspace/syntheses/" + SLUG);
    for (int i = 1; i < 6; i++) {
      Locator section = page.locator("#outline-list a").nth(i);
      act(page, "synthesis: a section is opened", section::click);
      act(page, "synthesis: the next paragraph", () -> page.keyboard().press("j"));
      act(page, "synthesis: not yet cited, of the whole debate", () -> page.click("#widen"));
      act(page, "synthesis: more of them", () -> page.click("#more-uncited"));
      act(
          page,
          "synthesis: one is cited",
          () -> page.locator("#work .sources [data-cite] a[href='#']").first().click());
      act(page, "synthesis: not yet cited, of this topic", () -> page.click("#widen"));
    }
    for (int i = 0; i < 5; i++)
      act(page, "synthesis: seats are worked out", () -> page.click("#preview"));
    act(page, "synthesis: twelve are invited", () -> page.click("#send"));
    act(page, "synthesis: published", () -> page.click("#publish"));
  }

  /** Milliseconds until the answer to what this sends is there. */
  private void act(Page page, String what, Runnable act) {
    Response response =
        page.waitForResponse(
            answer ->
                answer.request().method().equals("POST") && answer.url().contains("/workspace/"),
            act);
    response.finished();
    var timing = response.request().timing();
    taken
        .computeIfAbsent(what, w -> new ArrayList<>())
        .add(timing.responseEnd - timing.requestStart);
    page.waitForTimeout(150);
  }

  private void pages() throws Exception {
    long topic =
        people
            .numbers(
                "select number from topic where level = 'topic' and gone_at is null order by size"
                    + " desc limit 1")
            .getFirst();
    long section = people.numbers("select id from section order by id limit 1").getFirst();
    for (String path :
        List.of(
            "/workspace",
            "/workspace/topics",
            "/workspace/topics/" + SLUG,
            "/workspace/syntheses",
            "/workspace/syntheses/" + SLUG,
            "/workspace/moderation",
            "/debates/" + SLUG,
            "/debates/" + SLUG + "/topics",
            "/debates/" + SLUG + "/topics/" + topic,
            "/debates/" + SLUG + "/synthesis",
            "/debates/" + SLUG + "/synthesis/sections/" + section,
            "/me")) {
      List<Double> millis = new ArrayList<>();
      try (Wire wire = product.connect()) {
        for (int i = 0; i < TIMES + 5; i++) {
          long began = System.nanoTime();
          if (!moderator.reads(wire, path)) throw new IllegalStateException("no page: " + path);
          if (i >= 5) millis.add((System.nanoTime() - began) / 1e6);
        }
      }
      String shown = path.replace(Long.toString(topic), "…").replace("/" + section, "/…");
      taken.put("`" + shown + "`", millis);
    }
  }

  private void write(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("| act or page | times | median ms | longest ms |");
    rows.add("|---|--:|--:|--:|");
    taken.forEach(
        (what, millis) -> {
          List<Double> sorted = millis.stream().sorted().toList();
          rows.add(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %.0f | %.0f |",
                  what,
                  sorted.size(),
                  sorted.get(sorted.size() / 2),
                  sorted.getLast()));
        });
    rows.forEach(System.out::println);
    Files.write(file, rows);
  }
}
