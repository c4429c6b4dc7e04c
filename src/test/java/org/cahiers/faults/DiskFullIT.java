package org.cahiers.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.testing.Product;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full for a while, under a server that goes on and nobody restarts. */
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class DiskFullIT {

  private static final int PEOPLE = 8;
  private static final int SOME = 60;
  private static final Set<String> AS_EVER = Set.of("200", "303", "429");
  private static final Set<String> CLEAR = Set.of("200", "303", "429", "503");
  private static final Pattern LAG =
      Pattern.compile("feed_lag_seconds\\{[^}]*SearchIndex[^}]*} ([0-9.E-]+)");

  /** A debate that has ended: its page stays in the cache whatever the crowd says elsewhere. */
  private static final String NOT_WRITTEN_IN = "/debates/eau";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path data;

  private static Site site;
  private static ProcessHandle server;

  @BeforeAll
  static void start() throws Exception {
    Disks.assumeAllowed();
    site =
        Site.start(
            data,
            Product.freePort(),
            Disks.before(data),
            Map.of(
                "CAHIERS_SERVER_JAVA_OPTIONS",
                "-Xmx700m -XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + data.resolve("temp")));
    server = site.serve().server();
  }

  @AfterAll
  static void stop() {
    if (site != null) site.close();
  }

  @Test
  @Order(1)
  void theIndexFindsEverythingOnceItsDiskHasRoomAgain() throws Exception {
    try (Crowd crowd = crowd("epsilon")) {
      crowd.waitFor(SOME);
      Disks.INDEX.fill(site.data());
      crowd.waitFor(2 * SOME);
      site.until("its lag grows", () -> lag() > 5);
      assertTrue(
          site.get("/search?q=train").body().contains("<mark>"), "what was there is still found");
      crowd.waitFor(SOME);
      Disks.INDEX.free(site.data());
      crowd.close();
      System.out.println("disk of the index full: " + crowd.answers());
      assertTrue(AS_EVER.containsAll(crowd.answers().keySet()), "answers: " + crowd.answers());
      site.assertFound(crowd.ledger());
      site.until("its lag is gone", () -> lag() < 2);
    }
  }

  private static double lag() throws Exception {
    Matcher found = LAG.matcher(site.get("/metrics").body());
    assertTrue(found.find(), "no lag among the figures");
    return Double.parseDouble(found.group(1));
  }

  @Test
  @Order(2)
  void aDocumentIsMadeOnceItsDiskHasRoomAgain() throws Exception {
    site.until("the cahier of the demonstration", () -> site.number(MADE) > 0);
    Disks.DOCUMENTS.fill(site.data());
    site.sql(ORDER);
    site.until("it says why", () -> site.number(TRIED_AGAIN) == 1);
    assertEquals(200, site.get("/debates").statusCode());
    Disks.DOCUMENTS.free(site.data());
    site.until("made, in all formats", () -> site.number(UNMADE) == 0);
    assertEquals(0, site.number("select count(*) from job where state = 'dead'"));
    try (var left = Files.newDirectoryStream(site.data().resolve("temp"), "cahier*")) {
      assertEquals(false, left.iterator().hasNext(), "nothing half-written is left");
    }
  }

  /** The server keeps what is sent on that disk until it has all of it. */
  @Test
  @Order(3)
  void aFileForWhichThereIsNoRoomIsTakenOnceThereIs() throws Exception {
    Visitor administrator = Visitor.demo(site.address(), "administrator");
    byte[] file =
        ("id,lang,title,text\n" + "1,fr,Des bancs,Un banc à chaque arrêt\n".repeat(10_000))
            .getBytes(StandardCharsets.UTF_8);
    Disks.DOCUMENTS.fill(site.data());
    assertEquals(503, upload(administrator, file), "back in a moment");
    assertEquals(200, site.get("/debates").statusCode());
    Disks.DOCUMENTS.free(site.data());
    assertEquals(303, upload(administrator, file), "taken");
  }

  private static int upload(Visitor administrator, byte[] file) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("token", administrator.token("/admin/import"));
    fields.put("debate", "ecole");
    fields.put("format", "cahiers");
    return administrator.upload("/admin/import-file", fields, "file.csv", file).statusCode();
  }

  private static final String MADE = "select count(*) from cahier_order where made_at is not null";

  private static final String UNMADE =
      """
      select count(*) from cahier_order o where made_at is null
        or (select count(*) from cahier_file f where f.cahier = o.id) <> cardinality(string_to_array(o.formats, ','))\
      """;

  private static final String TRIED_AGAIN =
      "select count(*) from job where kind = 'proposal.cahier' and state = 'waiting' and problem"
          + " like '%space left%'";

  /** As the desk does: the same as was ordered before. */
  private static final String ORDER =
      """
      with first as (select * from cahier_order order by id limit 1),
        fresh as (insert into cahier_order (title, language, formats, asked_by)
          select title, language, formats, asked_by from first returning id),
        chosen as (insert into cahier_proposal (cahier, proposal, version)
          select fresh.id, p.proposal, p.version from fresh, first, cahier_proposal p where p.cahier = first.id)
      insert into job (kind, payload) select 'proposal.cahier', jsonb_build_object('cahier', id) from fresh\
      """;

  @Test
  @Order(4)
  void aDatabaseWithoutRoomLosesNothingAndComesBackByItself() throws Exception {
    try (Crowd crowd = crowd("zeta")) {
      crowd.waitFor(SOME);
      assertEquals(200, site.get(NOT_WRITTEN_IN).statusCode());
      Disks.DATABASE.fill(site.data());
      useUpTheLog();
      site.until("people are told", () -> crowd.answers().containsKey("503"));
      assertEquals(200, site.get(NOT_WRITTEN_IN).statusCode(), "cached pages as ever");
      Disks.DATABASE.free(site.data());
      site.until("the database is back", () -> site.number("select 1") == 1);
      crowd.waitFor(SOME);
      crowd.close();
      System.out.println("disk of the database full: " + crowd.answers());
      assertTrue(CLEAR.containsAll(crowd.answers().keySet()), "answers: " + crowd.answers());
      assertEquals(0, crowd.signedOut(), "nobody is signed out by it");
      try (Connection database = site.database()) {
        crowd.ledger().assertNothingLost(database);
      }
      site.assertFound(crowd.ledger());
    }
    assertEquals(server, site.serve().server(), "the same server all the time");
  }

  /**
   * PostgreSQL keeps some room in its log and refuses only what needs new pages: here the log too
   * has no room left, and it ends itself rather than promise what it cannot keep.
   */
  private static void useUpTheLog() {
    for (int i = 0; i < 200; i++) {
      try {
        site.number("select count(pg_logical_emit_message(true, 'x', repeat('x', 1000000)))");
      } catch (SQLException | RuntimeException full) {
        return;
      }
    }
    throw new AssertionError("the disk of the database is not full");
  }

  private static Crowd crowd(String name) throws SQLException {
    try (Connection database = site.database()) {
      return Crowd.begin(List.of(site.address()), database, name, PEOPLE);
    }
  }
}
