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
import java.util.concurrent.locks.LockSupport;
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
   * mail that the demonstration does not send.
   */
  private static final Pattern NOT_WALKED =
      Pattern.compile("/score-box/.*|/similar|/unsubscribe/.*|/invitations/.*");

  private static final int TRIES = 120;
  private static final long BETWEEN_TRIES_NANOS = 1_000_000_000;

  private final RouteTable table;
  private final String debate;
  private final String closedDebate;
  private final String contribution;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> imports;
  private String beingWritten = "";

  ExamplePages() throws IOException {
    table = table();
    Visitor visitor = new Visitor("fr");
    List<String> debates = visitor.links("/debates", "/debates/[^/\"?#]+");
    debate = debates.getFirst();
    closedDebate = debates.getLast();
    contribution = visitor.links(debate, debate + "/contributions/[0-9]+").getFirst();
    imports = imports();
    proposals(visitor);
    written(visitor, debates);
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

  /** What a debate ends with, which the demonstration makes after its start. */
  private void proposals(Visitor visitor) {
    List<String> cahiers = visitor.linksIfAny("/proposals", "/cahiers/[0-9]+");
    for (int tries = 0; cahiers.isEmpty() && tries < TRIES; tries++) {
      LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
      cahiers = visitor.linksIfAny("/proposals", "/cahiers/[0-9]+");
    }
    List<String> proposals = visitor.links("/proposals", "/proposals/[0-9]+");
    known.put("/proposals/{number}", proposals.getFirst());
    known.put("/proposals/{number}/versions/{version}", proposals.getFirst() + "/versions/1");
    known.put("/cahiers/{number}", cahiers.getFirst());
  }

  /** A debate whose synthesis is published, and one where it is being written. */
  private void written(Visitor visitor, List<String> debates) {
    for (String each : debates) {
      String synthesis = each + "/synthesis";
      List<String> paragraphs = visitor.linksIfAny(synthesis, synthesis + "/paragraphs/[0-9]+");
      if (paragraphs.isEmpty()) continue;
      if (visitor
          .linksIfAny(synthesis + "/versions", synthesis + "/versions/[0-9?=of]+")
          .isEmpty()) {
        beingWritten = paragraphs.getFirst();
        continue;
      }
      String desk = each.replace("/debates/", "/");
      known.put("/debates/{slug}/synthesis", synthesis);
      known.put("/debates/{slug}/synthesis/paragraphs/{number}", paragraphs.getFirst());
      known.put(
          "/debates/{slug}/synthesis/sections/{number}",
          visitor
              .links(paragraphs.getFirst(), synthesis + "/sections/[0-9#paragraph-]+")
              .getFirst());
      List<String> annex = visitor.linksIfAny(synthesis, synthesis + "/minority");
      known.put("/debates/{slug}/synthesis/minority", annex.isEmpty() ? "" : annex.getFirst());
      known.put("/debates/{slug}/synthesis/versions", synthesis + "/versions");
      known.put("/debates/{slug}/synthesis/versions/{number}", synthesis + "/versions/1");
      known.put("/workspace/syntheses/{slug}", "/workspace/syntheses" + desk);
      known.put(
          "/workspace/syntheses/{slug}/drafting", "/workspace/syntheses" + desk + "/drafting");
      known.put("/debates/{slug}/topics", each + "/topics");
      String topic = each + "/topics/[0-9]+";
      known.put(
          "/debates/{slug}/topics/{number}", visitor.links(each + "/topics", topic).getFirst());
      known.put("/workspace/topics/{slug}", "/workspace/topics" + desk);
    }
  }

  private String synthesisBeingWritten() {
    return beingWritten.substring(0, beingWritten.indexOf("/paragraphs"));
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
              synthesisBeingWritten(),
              closedDebate,
              "/search?q=train",
              "/search?q=zzkqxj",
              "/confirm/gone",
              "/reset/gone");
      case "ada" ->
          Stream.of(
                  "/",
                  beingWritten,
                  "/charter",
                  "/debates/{slug}",
                  "/debates/{slug}/write",
                  "/debates/{slug}/score",
                  "/debates/{slug}/contributions/{number}",
                  "/debates/{slug}/contributions/{number}/reply",
                  "/report/{kind}/{number}")
              .map(this::example)
              .toList();
      case "moderator" ->
          List.of(
              contribution,
              synthesisBeingWritten()
                  .replaceAll("/debates/(.*)/synthesis", "/workspace/syntheses/$1"));
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
