package org.cahiers.front;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/**
 * Discards after a day the files that somebody sent to be imported and then neither confirmed nor
 * discarded: they may be large, and hold what people wrote elsewhere.
 */
@ApplicationScoped
class ForgetImports implements Work {

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource source;

  @Override
  public String kind() {
    return "front.forget-imports";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(RunningJob job) throws SQLException {
    try (Connection connection = source.getConnection()) {
      forget(connection);
    }
  }

  /**
   * @return how many files were discarded
   */
  static int forget(Connection connection) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update import_file set content = null, ended_at = now() where confirmed_at is null and"
                + " ended_at is null and uploaded_at < now() - interval '24 hours'")) {
      return update.executeUpdate();
    }
  }
}
