package org.cahiers.front;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cahiers.platform.web.RouteTable;
import org.cahiers.testing.Browser;
import org.cahiers.testing.DemoMail;
import org.cahiers.testing.View;
import org.cahiers.testing.Visitor;

/**
 * Real addresses of the demonstration: for every page of the route table one that shows something,
 * and more where a page looks different in other states or to other people.
 */
final class ExamplePages {

  /**
   * Parts of pages that a script asks for, looked at inside their pages; and what begins with a
   * mail, with topics or with a synthesis, of which the first debate of the demonstration has none.
   */
  private static final Pattern NOT_WALKED =
      Pattern.compile(
          "/score-box/.*|/similar|/unsubscribe/.*|/invitations/.*"
              + "|/debates/\\{slug}/(synthesis|topics).*|/workspace/(syntheses|topics)/.*");

  private final RouteTable table;
  private final String debate;
  private final String closedDebate;
  private final String contribution;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> imports;

  ExamplePages() throws IOException {
    table = table();
    Visitor visitor = new Visitor("fr");
    List<String> debates = visitor.links("/debates", "/debates/[^/\"?#]+");
    debate = debates.getFirst();
    closedDebate = debates.getLast();
    contribution = visitor.links(debate, debate + "/contributions/[0-9]+").getFirst();
    imports = imports();
    ifAny(visitor, "/proposals", "/proposals/{number}");
    ifAny(visitor, "/proposals", "/cahiers/{number}");
    known.put("/admin/import/{number}", imports.getFirst());
    known.put("/debates/{slug}/contributions/{number}/edit", own() + "/edit");
    known.put("/confirm/{token}", confirm(visitor));
    known.put("/reset/{token}", reset(visitor));
  }

  /** The pages that this person is the first to be let in to, and those that they see otherwise. */
  List<String> of(String who) {
    Set<String> all = new LinkedHashSet<>();
    for (RouteTable.Line line : table.lines())
      if (line.view().endsWith(".xhtml")
          && !NOT_WALKED.matcher(line.pattern()).matches()
          && opens(line, who)) all.add(example(line.pattern()));
    all.addAll(inOtherStates(who));
    all.remove("");
    return List.copyOf(all);
  }

  /** A visitor writes, so that the last step has something to keep. */
  void writeSomething(Page page) {
    page.navigate(debate + "/write");
    page.fill("#title", "Un banc à chaque arrêt");
    page.fill("#text", "On attend longtemps, et pas tout le monde peut rester debout.");
    page.click("#publish");
    page.waitForURL("**/one-last-step");
  }

  /** What a debate ends with: the demonstration may have none yet, and then there is no page. */
  private void ifAny(Visitor visitor, String list, String pattern) {
    String link = "href=\"(" + pattern.replace("{number}", "[0-9]+") + ")\"";
    Matcher found = Pattern.compile(link).matcher(visitor.get(list).body());
    known.put(pattern, found.find() ? found.group(1) : "");
    known.put(
        pattern + "/versions/{version}", found.hasMatch() ? found.group(1) + "/versions/1" : "");
  }

  private static boolean opens(RouteTable.Line line, String who) {
    return switch (line.access()) {
      case "anyone", "cached" -> who.equals("visitor");
      case "signed-in" -> who.equals("ada");
      default -> List.of(line.access().split("\\|")).contains(who);
    };
  }

  private String example(String pattern) {
    String number = contribution.substring(contribution.lastIndexOf('/') + 1);
    return known.getOrDefault(
        pattern,
        pattern
            .replace("{slug}", debate.substring(debate.lastIndexOf('/') + 1))
            .replace("{number}", number)
            .replace("{kind}", "contribution")
            .replace("{token}", "gone"));
  }

  private List<String> inOtherStates(String who) {
    return switch (who) {
      case "visitor" ->
          List.of(
              debate + "?sort=ranked",
              closedDebate,
              "/search?q=train",
              "/search?q=zzkqxj",
              "/confirm/gone",
              "/reset/gone");
      case "ada" ->
          Stream.of(
                  "/",
                  "/charter",
                  "/debates/{slug}",
                  "/debates/{slug}/write",
                  "/debates/{slug}/score",
                  "/debates/{slug}/contributions/{number}",
                  "/debates/{slug}/contributions/{number}/reply",
                  "/report/{kind}/{number}")
              .map(this::example)
              .toList();
      case "moderator" -> List.of(contribution);
      case "administrator" -> imports;
      default -> List.of();
    };
  }

  private static RouteTable table() throws IOException {
    try (var file = Files.newInputStream(Path.of("src/main/webapp/WEB-INF/routes"))) {
      return RouteTable.read(file);
    }
  }

  private static String own() {
    return Visitor.demo("ada").links("/me", "/debates/[^/\"]+/contributions/[0-9]+").getFirst();
  }

  private static String reset(Visitor visitor) {
    visitor.send("/forgotten", "forgotten", Map.of("email", "basil@demo.example", "submit", "x"));
    return DemoMail.link("reset", "basil@demo.example");
  }

  private static String confirm(Visitor visitor) {
    String someone = UUID.randomUUID().toString().substring(0, 8);
    visitor.send(
        "/sign-up",
        "sign-up",
        Map.of(
            "email", someone + "@ville.example",
            "pseudonym", "Nour " + someone,
            "password", "une phrase à retenir",
            "language", "fr",
            "charter", "on",
            "submit", "x"));
    return DemoMail.link("confirm", someone + "@ville.example");
  }

  /** Previews of a file that can be imported and of one that cannot. */
  private static List<String> imports() {
    try (var browser = Browser.open(new View("fr", ColorScheme.LIGHT, 1280))) {
      Page page = browser.page();
      Browser.signIn(page, "administrator");
      return List.of(
          upload(page, "id,lang,title,text\n1,fr,Des bancs,Un banc à chaque arrêt\n"),
          upload(page, "id,lang,text,parent_id\n1,fr,Oui,nowhere\n"),
          upload(page, "nothing,known\n1,2\n"));
    }
  }

  private static String upload(Page page, String csv) {
    page.navigate("/admin/import");
    page.setInputFiles(
        "#file", new FilePayload("essai.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page.locator("form[action='/admin/import-file'] button").click();
    page.waitForURL("**/admin/import/*");
    return URI.create(page.url()).getPath();
  }
}
