package org.cahiers.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import org.cahiers.launcher.PostgresForTests;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Opens what integration tests share, before the first of them: one PostgreSQL, whose address goes
 * to Arquillian's server; and closes it, with the product if a test used it, after the last.
 *
 * <p>Only failsafe sets {@code cahiers.integration}: unit tests start nothing.
 */
public final class TestSession implements LauncherSessionListener {

  private static @Nullable PostgresForTests postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!Boolean.getBoolean("cahiers.integration") || postgres != null) return;
    try {
      postgres = PostgresForTests.start(Path.of("target/integration/postgres"));
      Path data = Path.of("target/integration/container").toAbsolutePath();
      System.setProperty(
          "payara.cmdOptions",
          String.join(
              " ",
              "-Xmx768m",
              "-XX:TieredStopAtLevel=1",
              "--enable-native-access=ALL-UNNAMED",
              "--add-modules=jdk.incubator.vector",
              "-Dcahiers.db.url=" + postgres.create("container"),
              "-Dcahiers.db.user=" + postgres.user(),
              "-Dcahiers.db.password=" + postgres.password(),
              "-Dcahiers.data=" + data));
    } catch (Exception e) {
      throw new IllegalStateException("integration tests need their PostgreSQL", e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    Browser.closeShared();
    Product.stop();
    if (postgres != null) postgres.close();
    postgres = null;
  }

  /** A new, empty database for tests that need no server. */
  static TestDatabase database(String name) {
    if (postgres == null) {
      throw new IllegalStateException("run integration tests through failsafe: mvn verify");
    }
    try {
      return new TestDatabase(postgres.create(name), postgres.user(), postgres.password());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
