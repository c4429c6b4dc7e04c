package org.cahiers.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A real Chromium. Where the machine has none the test is skipped and says so loudly, except where
 * {@code CI=true}: there it fails.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Playwright playwright;
  private static com.microsoft.playwright.@Nullable Browser chromium;

  private final BrowserContext context;

  private Browser(BrowserContext context) {
    this.context = context;
  }

  /** A browser of its own (cookies, cache) that looks at the product in this way. */
  public static Browser open(View view) {
    return open(view, true);
  }

  public static Browser withoutJavaScript(View view) {
    return open(view, false);
  }

  private static synchronized Browser open(View view, boolean javaScript) {
    if (chromium == null) start();
    return new Browser(
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(Product.running().address().toString())
                .setLocale(view.language().equals("fr") ? "fr-FR" : "en-GB")
                .setColorScheme(view.scheme())
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(view.width(), view.width() < 600 ? 740 : 900)));
  }

  /** A new tab; addresses are relative to the product. */
  public Page page() {
    return context.newPage();
  }

  /** No accessibility violation that axe can find; each is named with where it is. */
  public static void assertAccessible(Page page) {
    String violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(Browser::describe)
                .collect(Collectors.joining("\n"));
    assertEquals("", violations, "axe violations on " + page.url());
  }

  /** Nothing sticks out at the side: a page never scrolls sideways. */
  public static void assertFitsTheWidth(Page page) {
    Object beyond =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, ((Number) beyond).intValue(), "pixels beyond the window on " + page.url());
  }

  /** A picture to be looked at: {@code target/screenshots/NAME.png}. */
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }

  static synchronized void closeShared() {
    if (chromium != null) chromium.close();
    if (playwright != null) playwright.close();
    chromium = null;
    playwright = null;
  }

  private static void start() {
    Path executable = find().orElseThrow(Browser::missing);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  /** {@code CHROMIUM} in the environment, else the first known name on the path. */
  private static Optional<Path> find() {
    String chosen = System.getenv("CHROMIUM");
    if (chosen != null && !chosen.isBlank()) return Optional.of(Path.of(chosen));
    Stream<Path> onPath =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    Stream<Path> onMac =
        Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    return Stream.concat(onPath, onMac).filter(Files::isExecutable).findFirst();
  }

  private static RuntimeException missing() {
    String reason =
        "BROWSER TESTS NOT RUN: no Chromium or Chrome found; install one or set CHROMIUM to its"
            + " path";
    if ("true".equals(System.getenv("CI"))) return new IllegalStateException(reason);
    System.err.println(reason);
    return new TestAbortedException(reason);
  }

  private static String describe(Rule rule) {
    String where =
        rule.getNodes().stream()
            .map(node -> node.getTarget() + " " + node.getHtml())
            .collect(Collectors.joining("\n    "));
    return rule.getId() + ": " + rule.getHelp() + "\n    " + where;
  }
}
