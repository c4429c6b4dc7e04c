package org.cahiers.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes and files that vanish while people write. One installation for all: each test leaves it
 * running.
 */
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledIT {

  private static final int PEOPLE = 8;
  private static final int SOME = 60;

  /** What may be answered while there is no database: never an error page of a bug. */
  private static final Set<String> CLEAR =
      Set.of("200", "303", "429", "503", "IOException", "ConnectException", "HttpTimeoutException");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path data;

  private static Site site;

  @Test
  @Order(1)
  void aKilledDatabaseComesBackByItselfAndNothingAnsweredForIsLost() throws Exception {
    site = Site.start(data);
    try (Crowd crowd = Crowd.begin(List.of(site.address()), site.database(), "alpha", PEOPLE)) {
      crowd.waitFor(SOME);
      var postgres = org.cahiers.launcher.Launched.postgres(data);
      postgres.destroyForcibly(); // SIGKILL
      site.until("the database is another process", () -> !postgres.isAlive());
      site.until("answers again", () -> site.get("/search?q=x").statusCode() == 200);
      crowd.waitFor(SOME);
      crowd.close();
      assertTrue(CLEAR.containsAll(crowd.answers().keySet()), "answers: " + crowd.answers());
      assertEquals(0, crowd.signedOut(), "nobody is signed out by it");
      try (Connection database = site.database()) {
        crowd.assertNothingLost(database);
      }
      System.out.println("database killed: " + crowd.answers());
    }
    assertTrue(site.serve().said().contains("The database is back."), site.serve().said());
    assertEquals(200, site.get("/health/ready").statusCode());
  }

  @Test
  @Order(2)
  void aDeletedIndexIsBuiltAnewWhilePeopleWrite() throws Exception {
    try (Crowd crowd = Crowd.begin(List.of(site.address()), site.database(), "beta", PEOPLE)) {
      crowd.waitFor(SOME);
      delete(data.resolve("index"));
      crowd.waitFor(SOME);
      crowd.close();
      assertFound(crowd, "beta");
    }
  }

  @Test
  @Order(3)
  void aCorruptIndexIsBuiltAnewWhilePeopleWrite() throws Exception {
    try (Crowd crowd = Crowd.begin(List.of(site.address()), site.database(), "gamma", PEOPLE)) {
      crowd.waitFor(SOME);
      overwrite(data.resolve("index"));
      crowd.waitFor(SOME);
      crowd.close();
      assertFound(crowd, "gamma");
    }
  }

  @Test
  @Order(4)
  void aKilledServerLosesNothingItAnsweredFor() throws Exception {
    Crowd crowd = Crowd.begin(List.of(site.address()), site.database(), "delta", PEOPLE);
    crowd.waitFor(2 * SOME);
    site.serve().server().destroyForcibly(); // SIGKILL
    crowd.close();
    site.serve().handle().onExit().get();
    site.close();
    site = Site.start(data, site.port(), List.of());
    try (Connection database = site.database()) {
      crowd.assertNothingLost(database);
    }
    assertFound(crowd, "delta");
    site.close();
  }

  /** Every reply that was answered for, by its one word. */
  private static void assertFound(Crowd crowd, String name) throws Exception {
    assertTrue(!crowd.replies().isEmpty(), "no reply was answered for: " + crowd.answers());
    try (Connection database = site.database();
        var query =
            database.prepareStatement(
                "select substring(text from '"
                    + name
                    + "wort[0-9]+z[0-9]+') from contribution where id = ?")) {
      for (String reply : crowd.replies()) {
        query.setLong(1, Crowd.number(reply));
        try (var row = query.executeQuery()) {
          row.next();
          String word = row.getString(1);
          site.until("search finds " + word, () -> site.finds(word, reply));
        }
      }
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
        java.util.Arrays.fill(rubbish, (byte) 0x5a);
        try (var channel =
            java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE)) {
          channel.write(java.nio.ByteBuffer.wrap(rubbish));
        }
      }
    }
  }
}
