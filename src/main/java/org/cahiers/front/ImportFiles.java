package org.cahiers.front;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.contribution.imports.ImportFormat;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/** The files that administrators import, from the upload to the result. */
@ApplicationScoped
public class ImportFiles {

  /** Kind of the job that does a confirmed import; its unique key is the number of the file. */
  static final String KIND = "import";

  private static final String VIEW =
      """
      select f.id, f.debate, f.format, f.name, f.uploaded_at, a.pseudonym, f.confirmed_at, f.ended_at, cast(f.problem as text),
        f.contributions, f.replies, f.people, f.scores, f.known
      from import_file f join person a on a.id = f.uploaded_by
      """;

  /** What an import has written. */
  public record Result(int contributions, int replies, int people, int scores, int known) {}

  /**
   * A file.
   *
   * @param problem why it was refused in the end, else null
   * @param result null before the end, and for what was refused or discarded
   */
  public record View(
      long id,
      DebateId debate,
      ImportFormat format,
      String name,
      Instant uploadedAt,
      String uploadedBy,
      boolean confirmed,
      boolean ended,
      @Nullable Problem problem,
      @Nullable Result result) {}

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource source;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Jobs jobs;
  @Inject private Audit audit;

  /** Keeps a file until it is confirmed or discarded; gives its number. */
  public long keep(
      DebateId debate, ImportFormat format, String name, InputStream content, long size)
      throws SQLException {
    long account = caller.require(Role.ADMINISTRATOR).value();
    try (Connection connection = source.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into import_file (debate, format, name, content, uploaded_by) values (?, ?,"
                    + " ?, ?, ?) returning id")) {
      insert.setLong(1, debate.value());
      insert.setString(2, format.code());
      insert.setString(3, name);
      insert.setBinaryStream(4, content, size);
      insert.setLong(5, account);
      try (var row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Transactional
  public Optional<View> find(long id) {
    caller.require(Role.ADMINISTRATOR);
    return views(database.createNativeQuery(VIEW + "where f.id = ?1").setParameter(1, id)).stream()
        .findFirst();
  }

  /** A file whose import was confirmed: for the work, which has no caller. */
  @Transactional
  public Optional<View> confirmed(long id) {
    return views(
            database
                .createNativeQuery(VIEW + "where f.id = ?1 and f.confirmed_at is not null")
                .setParameter(1, id))
        .stream()
        .findFirst();
  }

  /** The newest files, newest first. */
  @Transactional
  public List<View> newest(int most) {
    caller.require(Role.ADMINISTRATOR);
    return views(
        database.createNativeQuery(VIEW + "order by f.id desc limit ?1").setParameter(1, most));
  }

  /** Sets the work going; a second time changes nothing. */
  @Transactional
  public void confirm(long id) {
    long account = caller.require(Role.ADMINISTRATOR).value();
    int confirmed =
        database
            .createNativeQuery(
                "update import_file set confirmed_at = now() where id = ?1 and confirmed_at is null"
                    + " and ended_at is null")
            .setParameter(1, id)
            .executeUpdate();
    if (confirmed == 0) return;
    jobs.enqueue(
        KIND, Json.createObjectBuilder().add("file", id).build(), Long.toString(id), Duration.ZERO);
    audit.record(account, "import.confirmed", id, Map.of());
  }

  /** Forgets a file that was not confirmed. */
  @Transactional
  public void discard(long id) {
    caller.require(Role.ADMINISTRATOR);
    database
        .createNativeQuery(
            "update import_file set content = null, ended_at = now() where id = ?1 and confirmed_at"
                + " is null and ended_at is null")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** Notes why a file cannot be imported, and forgets it. */
  @Transactional
  public void refuse(long id, Problem problem) {
    database
        .createNativeQuery(
            "update import_file set content = null, ended_at = now(), problem = cast(?2 as jsonb)"
                + " where id = ?1 and ended_at is null")
        .setParameter(1, id)
        .setParameter(2, ImportProblems.json(problem))
        .executeUpdate();
  }

  /**
   * Copies a file to this machine; its caller deletes the copy.
   *
   * @throws Refusal 404 if it is there no more
   */
  Path copy(long id) throws SQLException, IOException {
    try (Connection connection = source.getConnection();
        var query =
            connection.prepareStatement(
                "select content from import_file where id = ? and content is not null")) {
      query.setLong(1, id);
      try (var row = query.executeQuery()) {
        if (!row.next()) throw Refusal.notFound();
        Path copy = Files.createTempFile("import-", ".csv");
        try (InputStream content = row.getBinaryStream(1)) {
          Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
          Files.deleteIfExists(copy);
          throw full;
        }
        return copy;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<View> views(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(ImportFiles::view).toList();
  }

  private static View view(Object[] r) {
    return new View(
        ((Number) r[0]).longValue(),
        new DebateId(((Number) r[1]).longValue()),
        ImportFormat.of((String) r[2]).orElseThrow(),
        (String) r[3],
        Rows.instant(r[4]),
        (String) r[5],
        r[6] != null,
        r[7] != null,
        r[8] == null ? null : ImportProblems.read((String) r[8]),
        r[9] == null
            ? null
            : new Result(number(r[9]), number(r[10]), number(r[11]), number(r[12]), number(r[13])));
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }
}
