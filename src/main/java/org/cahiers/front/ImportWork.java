package org.cahiers.front;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.DoubleConsumer;
import javax.sql.DataSource;
import org.cahiers.contribution.imports.ImportContributions;
import org.cahiers.contribution.imports.ImportFile;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.contribution.imports.ImportOutcome;
import org.cahiers.contribution.imports.ImportReader;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.csv.UnusableInput;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;
import org.cahiers.scoring.imports.ImportCheck;
import org.cahiers.scoring.imports.ImportVotes;

/**
 * Does a confirmed import: texts, votes, the result and the end of the file in one transaction, so
 * that a node that dies on the way leaves nothing half done and another begins anew.
 */
@ApplicationScoped
class ImportWork implements Work {

  private static final String ENDED =
      "update import_file set content = null, ended_at = now(), contributions = ?, replies = ?,"
          + " people = ?, scores = ?, known = ? where id = ? and ended_at is null";

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource source;

  @Inject private ImportFiles files;
  @Inject private Debates debates;

  @Override
  public String kind() {
    return ImportFiles.KIND;
  }

  @Override
  public int attempts() {
    return 3;
  }

  @Override
  public void run(RunningJob job) throws Exception {
    long id = job.payload().getJsonNumber("file").longValue();
    ImportFiles.View file = files.confirmed(id).orElse(null);
    // Done already, by a run whose end was not noted.
    if (file == null || file.ended()) return;
    DebateView debate = debates.find(file.debate(), "").orElseThrow();
    job.progress("read", 0.02);
    Path copy = files.copy(id);
    try {
      write(id, ImportReader.read(copy, file.format()), debate, job);
    } catch (UnusableInput unusable) {
      files.refuse(id, Problem.of(unusable));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void write(long id, ImportFile read, DebateView debate, RunningJob job)
      throws SQLException {
    long number = debate.id().value();
    DoubleConsumer progress = share -> job.progress("write", 0.1 + 0.7 * share);
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var texts =
            new ImportContributions(
                connection, number, debate.ownLanguage(), debate.slug(), progress);
        List<Problem> problems = ImportCheck.of(read, texts).problems();
        if (!problems.isEmpty()) {
          connection.rollback();
          files.refuse(id, problems.getFirst());
          return;
        }
        ImportOutcome outcome = texts.write(read.texts());
        int scores = new ImportVotes(connection, number, debate.slug()).write(read.votes());
        end(connection, id, outcome, scores);
        connection.commit();
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static void end(Connection connection, long id, ImportOutcome outcome, int scores)
      throws SQLException {
    try (var update = connection.prepareStatement(ENDED)) {
      update.setInt(1, outcome.contributions());
      update.setInt(2, outcome.replies());
      update.setInt(3, outcome.people());
      update.setInt(4, scores);
      update.setInt(5, outcome.known());
      update.setLong(6, id);
      update.executeUpdate();
    }
  }
}
