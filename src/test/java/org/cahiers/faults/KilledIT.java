package org.cahiers.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cahiers.launcher.Launched;
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

/**
 * Processes and files that vanish while people write. One installation for all: each test leaves it
 * running.
 */
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class KilledIT {

  private static final int PEOPLE = 8;
  private static final int SOME = 60;

  /** What may be answered while there is no database: never an error page of a bug. */
  private static final Set<String> CLEAR =
      Set.of("200", "303", "429", "503", "IOException", "ConnectException", "HttpTimeoutException");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path data;

  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    site = Site.start(data);
  }

  @AfterAll
  static void stop() {
    if (site != null) site.close();
  }

  @Test
  @Order(1)
  void aKilledDatabaseComesBackByItselfAndNothingAnsweredForIsLost() throws Exception {
    try (Crowd crowd = crowd("alpha")) {
      crowd.waitFor(SOME);
      var postgres = Launched.postgres(data);
      postgres.destroyForcibly(); // SIGKILL
      site.until("the killed one is gone", () -> !postgres.isAlive());
      site.until("the database is back", () -> site.number("select 1") == 1);
      site.until("answers again", () -> site.get("/search?q=x").statusCode() == 200);
      crowd.waitFor(SOME);
      crowd.close();
      System.out.println("database killed: " + crowd.answers());
      assertTrue(CLEAR.containsAll(crowd.answers().keySet()), "answers: " + crowd.answers());
      assertEquals(0, crowd.signedOut(), "nobody is signed out by it");
      assertNothingLost(crowd);
    }
    assertTrue(site.serve().said().contains("The database is back."), site.serve().said());
    assertEquals(200, site.get("/health/ready").statusCode());
  }

  @Test
  @Order(2)
  void aDeletedIndexIsBuiltAnewWhilePeopleWrite() throws Exception {
    try (Crowd crowd = crowd("beta")) {
      crowd.waitFor(SOME);
      delete(data.resolve("index"));
      crowd.waitFor(SOME);
      crowd.close();
      System.out.println("index deleted: " + crowd.answers());
      site.assertFound(crowd.ledger());
    }
  }

  @Test
  @Order(3)
  void aCorruptIndexIsBuiltAnewWhilePeopleWrite() throws Exception {
    try (Crowd crowd = crowd("gamma")) {
      crowd.waitFor(SOME);
      overwrite(data.resolve("index"));
      crowd.waitFor(SOME);
      crowd.close();
      System.out.println("index overwritten: " + crowd.answers());
      site.assertFound(crowd.ledger());
    }
  }

  @Test
  @Order(4)
  void aKilledServerLosesNothingItAnsweredFor() throws Exception {
    try (Crowd crowd = crowd("delta")) {
      crowd.waitFor(2 * SOME);
      site.serve().server().destroyForcibly(); // SIGKILL
      site.serve().handle().onExit().get(2, TimeUnit.MINUTES);
      crowd.close();
      System.out.println("server killed: " + crowd.answers());
      site = site.again();
      assertNothingLost(crowd);
      site.assertFound(crowd.ledger());
    }
  }

  private static Crowd crowd(String name) throws SQLException {
    try (Connection database = site.database()) {
      return Crowd.begin(List.of(site.address()), database, name, PEOPLE);
    }
  }

  private static void assertNothingLost(Crowd crowd) throws SQLException {
    try (Connection database = site.database()) {
      crowd.ledger().assertNothingLost(database);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
    }
  }

  /** In place, as a broken disk would: the server has these files open. */
  private static void overwrite(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
        byte[] rubbish = new byte[(int) Math.min(Files.size(file), 100_000)];
        Arrays.fill(rubbish, (byte) 0x5a);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(rubbish));
        }
      }
    }
  }
}
