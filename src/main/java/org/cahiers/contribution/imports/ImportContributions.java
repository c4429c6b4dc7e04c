package org.cahiers.contribution.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.cahiers.analysis.text.Language;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.platform.csv.Flaw;

/**
 * Writes imported texts on a connection whose transaction its caller begins and ends: all of it
 * stands, or nothing.
 *
 * <p>Rows pass through a temporary table, then one statement a table: 100,000 rows take about as
 * long as copying them.
 */
public final class ImportContributions {

  private static final int BATCH = 1_000;

  private final Connection connection;
  private final long debate;
  private final String debateLanguage;
  private final String source;
  private final DoubleConsumer progress;

  /**
   * @param source names the platform or file the people come from: the same name and key is the
   *     same person
   * @param progress told the share done, 0 to 1
   */
  public ImportContributions(
      Connection connection,
      long debate,
      String debateLanguage,
      String source,
      DoubleConsumer progress) {
    this.connection = connection;
    this.debate = debate;
    this.debateLanguage = debateLanguage;
    this.source = source;
    this.progress = progress;
  }

  /** Replies whose parent is neither in the file nor in the debate; to be asked before writing. */
  public List<Problem> orphans(List<ImportedText> texts) throws SQLException {
    Set<String> known = inDebate();
    for (ImportedText text : texts) known.add(text.key());
    List<Problem> orphans = new ArrayList<>();
    for (ImportedText text : texts)
      if (text.parent() != null
          && !known.contains(text.parent())
          && orphans.size() < ImportFile.MOST_PROBLEMS)
        orphans.add(new Problem(text.line(), Flaw.of("contribution.import.orphan", text.parent())));
    return orphans;
  }

  /** Keys of the imported texts that are in the debate already. */
  public Set<String> inDebate() throws SQLException {
    Set<String> known = new HashSet<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select external_id from contribution where debate = ? and external_id is not null")) {
      query.setLong(1, debate);
      try (var rows = query.executeQuery()) {
        while (rows.next()) known.add(rows.getString(1));
      }
    }
    return known;
  }

  public ImportOutcome write(List<ImportedText> texts) throws SQLException {
    execute(
        """
        create temporary table import_row (
          key text, parent text, person text, language text, title text, text text, stance text, support int,
          written_at timestamptz, place text) on commit drop\
        """);
    copy(texts);
    execute("create index on import_row (key)");
    execute("analyze import_row");
    int people = update(PEOPLE, source);
    int contributions = update(ROOTS, debate, source, debate);
    progress.accept(0.7);
    int replies = 0;
    for (int level; (level = update(REPLIES, debate, source, debate, debate)) > 0; )
      replies += level;
    progress.accept(0.8);
    update(REVISIONS, debate);
    update(CHANGES, debate, debate);
    count(contributions, replies);
    progress.accept(0.9);
    return new ImportOutcome(
        contributions, replies, people, texts.size() - contributions - replies);
  }

  /** Placeholders: a name that says so, nothing to sign in with. */
  private static final String PEOPLE =
      """
      insert into account (origin, pseudonym, language, import_source, import_key)
      select distinct 'imported', left('Participant ' || person, 40), 'fr', ?, person from import_row
      on conflict (import_source, import_key) do nothing\
      """;

  private static final String ROOTS =
      """
      insert into contribution (debate, author, external_id, origin, state, language, place, title, text, support_elsewhere, written_at, published_at)
      select ?, a.id, r.key, 'import', 'published', r.language, r.place, r.title, r.text, r.support, r.written_at, r.written_at
      from import_row r join account a on a.import_source = ? and a.import_key = r.person
      where r.parent is null and not exists (select 1 from contribution c where c.debate = ? and c.external_id = r.key)
      order by r.written_at, r.key\
      """;

  private static final String REPLIES =
      """
      insert into contribution (debate, parent, root, stance, author, external_id, origin, state, language, text, support_elsewhere, written_at, published_at)
      select ?, p.id, coalesce(p.root, p.id), r.stance, a.id, r.key, 'import', 'published', r.language, r.text, r.support, r.written_at, r.written_at
      from import_row r join account a on a.import_source = ? and a.import_key = r.person
      join contribution p on p.debate = ? and p.external_id = r.parent
      where not exists (select 1 from contribution c where c.debate = ? and c.external_id = r.key)
      order by r.written_at, r.key\
      """;

  private static final String REVISIONS =
      """
      insert into contribution_revision (contribution, revision, language, title, text, written_at)
      select c.id, 1, c.language, c.title, c.text, c.written_at
      from contribution c join import_row r on r.key = c.external_id
      where c.debate = ?
      on conflict do nothing\
      """;

  private static final String CHANGES =
      """
      insert into change (kind, subject, debate)
      select 'contribution.published', c.id, ?
      from contribution c join import_row r on r.key = c.external_id
      where c.debate = ? and not exists (select 1 from change known where known.kind = 'contribution.published' and known.subject = c.id)\
      """;

  private void copy(List<ImportedText> texts) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into import_row values (?, ?, ?, ?, ?, ?, ?, ?, coalesce(?, now()), ?)")) {
      int n = 0;
      for (ImportedText text : texts) {
        insert.setString(1, text.key());
        insert.setString(2, text.parent());
        insert.setString(3, text.author() == null ? "x" + text.key() : text.author());
        insert.setString(
            4,
            text.language().isEmpty()
                ? Language.detect(text.title() + ". " + text.text(), debateLanguage)
                : text.language());
        insert.setString(5, text.title());
        insert.setString(6, text.text());
        insert.setString(7, text.stance());
        insert.setObject(8, text.support(), Types.INTEGER);
        insert.setObject(
            9,
            text.writtenAt() == null ? null : text.writtenAt().atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setString(10, text.place());
        insert.addBatch();
        if (++n % BATCH == 0) {
          insert.executeBatch();
          progress.accept(0.6 * n / texts.size());
        }
      }
      insert.executeBatch();
    }
  }

  private void count(int contributions, int replies) throws SQLException {
    int people =
        update(
            """
            insert into debate_participant (debate, account)
            select distinct c.debate, c.author from contribution c join import_row r on r.key = c.external_id where c.debate = ?
            on conflict do nothing\
            """,
            debate);
    update(
        """
        insert into debate_tally (debate, slot, contributions, replies, people) values (?, 0, ?, ?, ?)
        on conflict (debate, slot) do update set contributions = debate_tally.contributions + excluded.contributions,
          replies = debate_tally.replies + excluded.replies, people = debate_tally.people + excluded.people\
        """,
        debate,
        contributions,
        replies,
        people);
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }
}
