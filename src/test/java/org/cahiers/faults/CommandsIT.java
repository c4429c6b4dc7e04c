package org.cahiers.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cahiers.launcher.Launched;
import org.cahiers.testing.Product;
import org.cahiers.testing.TestDatabase;
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

/** What an operator does beside a running site, cut off half-way or done while people write. */
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class CommandsIT {

  private static final String DEBATE = "ecole";
  private static final int TEXTS = 8_000;

  private static final String WRITING =
      "select count(*) from pg_stat_activity where query like '%import_row%' and xact_start is not"
          + " null and pid <> pg_backend_pid()";

  /** Tables that nothing writes while nobody does anything. */
  private static final Set<String> ESSENTIAL =
      Set.of(
          "account",
          "charter_acceptance",
          "contribution",
          "contribution_revision",
          "debate",
          "proposal",
          "score",
          "standing");

  private static final String WAITING =
      "select count(*) from job where state in ('waiting', 'running')";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    site = Site.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    if (site != null) site.close();
  }

  @Test
  @Order(1)
  void anImportThatIsKilledLeavesNothingAndCanBeBegunAgain() throws Exception {
    Path file = file("killed");
    try (Launched half = begin(file)) {
      half.readOn();
      site.until("it has begun to write", () -> site.number(WRITING) == 1);
      half.handle().destroyForcibly(); // SIGKILL
    }
    site.until("the database has noticed", () -> site.number(WRITING) == 0);
    assertEquals(0, imported("killed"));
    assertEquals(TEXTS, newOnes(file));
    assertEquals(TEXTS, imported("killed"));
    assertEquals(0, newOnes(file), "a second time changes nothing");
    assertCountsAreRight();
  }

  @Test
  @Order(2)
  void anImportOfAServerThatIsKilledIsDoneByTheNextOneOnce() throws Exception {
    try (Connection database = site.database();
        var insert =
            database.prepareStatement(
                """
                with file as (insert into import_file (debate, format, name, content, uploaded_by, confirmed_at)
                  select d.id, 'cahiers', 'file.csv', ?, a.id, now() from debate d, account a
                  where d.slug = ? and a.email = 'administrator@demo.example' returning id)
                insert into job (kind, payload, unique_key) select 'import', jsonb_build_object('file', id), id from file\
                """)) {
      insert.setBytes(1, Files.readAllBytes(file("orphaned")));
      insert.setString(2, DEBATE);
      insert.executeUpdate();
    }
    site.until(
        "it is being written",
        () ->
            site.number("select count(*) from job where kind = 'import' and stage = 'write'") == 1);
    site.serve().server().destroyForcibly(); // SIGKILL
    site.serve().handle().onExit().get(2, TimeUnit.MINUTES);
    site = site.again();
    assertEquals(0, imported("orphaned"), "nothing half-written");
    // The lease of the dead node would run out within minutes: here at once.
    site.sql("update job set claimed_until = now() where kind = 'import' and state = 'running'");
    site.until(
        "somebody else has done it",
        () ->
            site.number("select count(*) from job where kind = 'import' and state = 'done'") == 1);
    assertEquals(TEXTS, imported("orphaned"));
    assertEquals(2, site.number("select attempts from job where kind = 'import'"));
    assertEquals(
        1,
        site.number(
            "select count(*) from import_file where ended_at is not null and content is null and"
                + " contributions = "
                + TEXTS));
    assertCountsAreRight();
  }

  @Test
  @Order(3)
  void aBackupTakenWhilePeopleWriteIsAWholeSiteElsewhere() throws Exception {
    Path backup = folder.resolve("site.zip");
    Crowd crowd;
    try (Connection database = site.database()) {
      crowd = Crowd.begin(List.of(site.address()), database, "eta", 6);
    }
    try (crowd) {
      crowd.waitFor(60);
      command(Map.of(), "backup", folder.resolve("during.zip").toString(), "--data", data());
      crowd.waitFor(30);
      crowd.close();
    }
    site.until("all jobs are done", () -> site.number(WAITING) == 0);
    Map<String, String> unchanged = contents(site);
    command(Map.of(), "backup", backup.toString(), "--data", data());
    TestDatabase elsewhere = TestDatabase.create("restored_site");
    Map<String, String> there = environment(elsewhere);
    String said =
        command(there, "restore", backup.toString(), "--data", folder.resolve("two").toString());
    assertTrue(said.contains("every table was read again and is equal"), said);
    unchanged.entrySet().retainAll(contents(site).entrySet());
    assertTrue(unchanged.keySet().containsAll(ESSENTIAL), unchanged.keySet().toString());
    try (Connection copy = elsewhere.connect()) {
      Map<String, String> restored = contents(copy);
      restored.keySet().retainAll(unchanged.keySet());
      assertEquals(unchanged, restored);
      crowd.ledger().assertNothingLost(copy);
    }
    System.out.println(unchanged.size() + " tables compared");
    String during =
        command(
            environment(TestDatabase.create("restored_during")),
            "restore",
            folder.resolve("during.zip").toString(),
            "--data",
            folder.resolve("three").toString());
    assertTrue(during.contains("every table was read again and is equal"), during);
    Site restored = Site.over(elsewhere, folder.resolve("two"));
    try (restored) {
      restored.assertFound(crowd.ledger());
    }
  }

  @Test
  @Order(4)
  void aServerWithoutEnoughMemoryEndsAndSaysSo() throws Exception {
    Map<String, String> environment = environment(TestDatabase.create("small_heap"));
    environment.put("CAHIERS_SERVER_JAVA_OPTIONS", "-Xmx24m -XX:+UseSerialGC");
    try (Launched serve =
        Launched.with(
            environment,
            "serve",
            "--port",
            "" + Product.freePort(),
            "--data",
            folder.resolve("small").toString())) {
      assertEquals(1, serve.end(), serve.said());
      assertTrue(serve.said().contains("no memory left"), serve.said());
    }
  }

  private static String data() {
    return site.data().toString();
  }

  private static Map<String, String> environment(TestDatabase database) {
    return new TreeMap<>(
        Map.of(
            "CAHIERS_DB_URL", database.url(),
            "CAHIERS_DB_USER", database.user(),
            "CAHIERS_DB_PASSWORD", database.password()));
  }

  private static String command(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    try (Launched command = Launched.with(environment, words)) {
      assertEquals(0, command.end(), command.said());
      return command.said();
    }
  }

  private static Launched begin(Path file) throws IOException {
    return Launched.with(Map.of(), "import", file.toString(), "--debate", DEBATE, "--data", data());
  }

  /** Contributions that an import says are new. */
  private static int newOnes(Path file) throws Exception {
    try (Launched whole = begin(file)) {
      assertEquals(0, whole.end(), whole.said());
      String[] said = whole.said().split("New: ", 2);
      return Integer.parseInt(said[1].substring(0, said[1].indexOf(' ')));
    }
  }

  private static long imported(String name) throws SQLException {
    return site.number("select count(*) from contribution where external_id like '" + name + "-%'");
  }

  private static void assertCountsAreRight() throws SQLException {
    assertEquals(
        site.number(
            "select count(*) from contribution c join debate d on d.id = c.debate where d.slug = '"
                + DEBATE
                + "' and c.parent is null and c.state = 'published'"),
        site.number(
            "select sum(t.contributions) from debate_tally t join debate d on d.id = t.debate where"
                + " d.slug = '"
                + DEBATE
                + "'"));
  }

  private static Path file(String name) throws IOException {
    StringBuilder csv = new StringBuilder("id,lang,title,text,author\n");
    for (int i = 0; i < TEXTS; i++)
      csv.append(name)
          .append('-')
          .append(i)
          .append(",fr,Des bancs ")
          .append(i)
          .append(",\"Un banc à chaque arrêt, le numéro ")
          .append(i)
          .append(" de ")
          .append(name)
          .append(", et un toit pour les jours de pluie.\",p")
          .append(i % 500)
          .append('\n');
    return Files.writeString(folder.resolve(name + ".csv"), csv);
  }

  private static Map<String, String> contents(Site site) throws SQLException {
    try (Connection database = site.database()) {
      return contents(database);
    }
  }

  /** Rows and hash of every table; transactions of the feed have other numbers elsewhere. */
  private static Map<String, String> contents(Connection database) throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    try (var statement = database.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (var rows =
          statement.executeQuery(
              "select table_name from information_schema.tables where table_schema = 'public' and"
                  + " table_type = 'BASE TABLE' and table_name not in ('setting', 'change',"
                  + " 'flyway_schema_history')")) {
        while (rows.next()) tables.add(rows.getString(1));
      }
      for (String table : tables)
        try (var row =
            statement.executeQuery(
                "select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(cast(t as text)), ''"
                    + " order by md5(cast(t as text)))), '') from "
                    + table
                    + " t")) {
          row.next();
          contents.put(table, row.getString(1));
        }
    }
    return contents;
  }
}
