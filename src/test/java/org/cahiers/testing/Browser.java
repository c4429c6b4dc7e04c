package org.cahiers.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * A real Chromium. Where the machine has none the test is skipped and says so loudly, except where
 * {@code CI=true}: there it fails.
 */
public final class Browser implements AutoCloseable {

  /** A busy machine is no fault of a page. */
  private static final double PATIENCE_MILLIS = 60_000;

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

  /** The last value must not be axe itself, which cannot be sent back. */
  private static final String AXE = AxeBuilder.getAxeScript() + ";0";

  /** Colours on their way from one scheme to the other are nobody's choice: they arrive first. */
  private static final String VIOLATIONS =
      """
      async rules => {
        for (const running of document.getAnimations())
          if (running.effect.getComputedTiming().endTime !== Infinity) running.finish();
        const found = await axe.run(document, {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})});
        return found.violations.map(rule => rule.id + ': ' + rule.help +
          rule.nodes.slice(0, 5).map(node => '\\n    ' + node.target + ' ' + node.html).join('')).join('\\n');
      }\
      """;

  private static @Nullable Playwright playwright;
  private static com.microsoft.playwright.@Nullable Browser chromium;

  private final BrowserContext context;

  private Browser(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
  }

  /** A browser of its own (cookies, cache) that looks at the product in this way. */
  public static Browser open(View view) {
    return open(Product.running().address(), view, true);
  }

  public static Browser withoutJavaScript(View view) {
    return open(Product.running().address(), view, false);
  }

  /** For a product that somebody else has started. */
  public static Browser at(URI address, View view) {
    return open(address, view, true);
  }

  private static synchronized Browser open(URI address, View view, boolean javaScript) {
    if (chromium == null) start();
    return new Browser(
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(view.language().equals("fr") ? "fr-FR" : "en-GB")
                .setColorScheme(view.scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(javaScript)
                .setViewportSize(view.width(), view.width() < 600 ? 740 : 900)));
  }

  /** A new tab; addresses are relative to the product. */
  public Page page() {
    return context.newPage();
  }

  /** Signs in as someone of the demonstration. */
  public static void signIn(Page page, String name) {
    page.navigate("/sign-in");
    page.fill("#email", name + "@demo.example");
    page.fill("#password", "cahiers-demo");
    page.click("#submit");
    page.waitForURL("**/");
  }

  /**
   * No accessibility violation that axe can find; each is named with where it is. Runs in the page
   * itself, which has no frames: the library's own way opens a second page for each run.
   */
  public static void assertAccessible(Page page) {
    assertNoViolation(page, List.of());
  }

  /** Of the rules only those that look at colours: for the same page in the other scheme. */
  public static void assertReadable(Page page) {
    assertNoViolation(page, List.of("color-contrast", "link-in-text-block"));
  }

  private static void assertNoViolation(Page page, List<String> rules) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) page.evaluate(AXE);
    assertEquals("", page.evaluate(VIOLATIONS, rules), "axe violations on " + page.url());
  }

  /** Nothing sticks out at the side: a page never scrolls sideways. */
  public static void assertFitsTheWidth(Page page) {
    Object beyond =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertEquals(0, ((Number) beyond).intValue(), "pixels beyond the window on " + page.url());
  }

  /**
   * A picture to be looked at, {@code target/screenshots/NAME.png}: with {@code
   * -Dcahiers.pictures=true}, since all of them cost as much as half of the tests.
   */
  public static void picture(Page page, String name) {
    if (!Boolean.getBoolean("cahiers.pictures")) return;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }

  /** Ends the Chromium that all of them share. */
  public static synchronized void closeShared() {
    if (chromium != null) chromium.close();
    if (playwright != null) playwright.close();
    chromium = null;
    playwright = null;
  }

  private static void start() {
    Path executable = find().orElseThrow(Browser::missing);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
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
    Stream<Path> onMac =
        Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    return Stream.concat(Programs.onPath(NAMES), onMac.filter(Files::isExecutable)).findFirst();
  }

  private static RuntimeException missing() {
    String reason =
        "BROWSER TESTS NOT RUN: no Chromium or Chrome found; install one or set CHROMIUM to its"
            + " path";
    if ("true".equals(System.getenv("CI"))) return new IllegalStateException(reason);
    System.err.println(reason);
    return new TestAbortedException(reason);
  }
}
