package org.cahiers.front;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.cahiers.debate.DebateView;
import org.cahiers.platform.csv.SafeCsv;
import org.jspecify.annotations.Nullable;

/**
 * Debates as data: what anyone may read on the pages, row by row from the database to the reader,
 * so that a hundred thousand rows take no more memory than ten. Who gave which score is never told;
 * see docs/adr/0033.
 */
@ApplicationScoped
public class OpenData {

  /** What a file holds. */
  public enum DataSet {
    CONTRIBUTIONS,
    REPLIES,
    /** Themes, topics and clusters as they are in force. */
    TOPICS,
    /** Which contribution stands where, and since which of its texts. */
    PLACEMENTS,
    /** Participant number, contribution, score; only once scoring has ended. */
    SCORES;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DataSet> of(String code) {
      for (DataSet set : values()) if (set.code().equals(code)) return Optional.of(set);
      return Optional.empty();
    }
  }

  /** How a file is written. */
  public enum Format {
    CSV,
    JSON
  }

  private static final int ROWS_AT_ONCE = 500;

  private static final String CONTRIBUTIONS =
      """
      select c.id, c.language as lang, c.title, c.text,
        case when not shown.scores then c.support_elsewhere else coalesce(c.support_elsewhere, 0) + s.s4 + s.s5 end as support,
        to_char(c.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as date, null as parent_id,
        a.pseudonym as author, coalesce(c.place, a.place) as place, c.origin, c.revision, s.replies, s.repliers,
        case when shown.scores then s.s1 end as score_1, case when shown.scores then s.s2 end as score_2,
        case when shown.scores then s.s3 end as score_3, case when shown.scores then s.s4 end as score_4,
        case when shown.scores then s.s5 end as score_5, case when shown.scores then s.quality end as quality,
        s.people_replying, s.debated, case when shown.scores then s.rank end as rank,
        case when shown.scores then s.divisive end as divisive
      from contribution c join standing s on s.contribution = c.id join person a on a.id = c.author
      cross join (select cast(? as boolean) as scores) shown
      where c.debate = ? and c.state = 'published' and c.parent is null order by c.id\
      """;

  private static final String REPLIES =
      """
      select c.id, c.language as lang, null as title, c.text, c.support_elsewhere as support,
        to_char(c.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as date, c.parent as parent_id,
        c.root as root_id, c.stance as label, a.pseudonym as author, coalesce(c.place, a.place) as place, c.origin, c.revision
      from contribution c join person a on a.id = c.author join contribution r on r.id = c.root
      where cast(? as boolean) is not null and c.debate = ? and c.state = 'published' and r.state = 'published' order by c.id\
      """;

  private static final String SCORES =
      """
      with scored as (
        select s.account, s.contribution, s.value from score s join contribution c on c.id = s.contribution
        where cast(? as boolean) and c.debate = ? and c.state = 'published'),
      numbered as (select account, row_number() over (order by random()) as participant from (select distinct account from scored) people)
      select n.participant, s.contribution, s.value as score
      from scored s join numbered n on n.account = s.account order by n.participant, s.contribution\
      """;

  private static final String TOPICS =
      """
      select t.level, t.number, p.number as parent, t.label, t.named, array_to_string(t.phrases, '; ') as phrases, t.size,
        t.distinct_size as different, t.stability, array_to_string(t.representatives, ' ') as representatives, t.off_topic
      from topic t left join topic p on p.id = t.parent
      where cast(? as boolean) is not null and t.debate = ? and t.gone_at is null
      order by array_position(array['theme', 'topic', 'cluster'], t.level), t.number\
      """;

  private static final String PLACEMENTS =
      """
      select c.contribution as id, c.revision, th.number as theme, t.number as topic, cl.number as cluster, c.strength,
        c.copy_of, c.placed_by
      from contribution_topic c left join topic th on th.id = c.theme left join topic t on t.id = c.topic
      left join topic cl on cl.id = c.cluster
      where cast(? as boolean) is not null and c.debate = ? order by c.contribution\
      """;

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource source;

  /** Whether a debate gives out a file of this kind now. */
  public boolean given(DebateView debate, DataSet set) {
    return switch (debate.phase()) {
      case ANNOUNCED -> false;
      case OPEN -> set != DataSet.SCORES;
      case SYNTHESIS, CLOSED -> true;
    };
  }

  /** Writes a file; the stream stays open. */
  public void write(DebateView debate, DataSet set, Format format, OutputStream out)
      throws IOException, SQLException {
    boolean scores = !debate.open() || !debate.rules().scoresHidden();
    try (Connection connection = source.getConnection()) {
      // Only outside auto-commit does the driver fetch rows by portions.
      connection.setAutoCommit(false);
      try (var query = connection.prepareStatement(sql(set))) {
        query.setFetchSize(ROWS_AT_ONCE);
        query.setBoolean(1, scores);
        query.setLong(2, debate.id().value());
        try (ResultSet rows = query.executeQuery()) {
          if (format == Format.CSV) csv(rows, out);
          else json(rows, out);
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String sql(DataSet set) {
    return switch (set) {
      case CONTRIBUTIONS -> CONTRIBUTIONS;
      case REPLIES -> REPLIES;
      case TOPICS -> TOPICS;
      case PLACEMENTS -> PLACEMENTS;
      case SCORES -> SCORES;
    };
  }

  private static void csv(ResultSet rows, OutputStream out) throws IOException, SQLException {
    List<String> columns = columns(rows);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    SafeCsv csv = new SafeCsv(writer, "\r\n");
    csv.row(columns.toArray());
    Object[] cells = new Object[columns.size()];
    while (rows.next()) {
      for (int i = 0; i < cells.length; i++) cells[i] = rows.getObject(i + 1);
      csv.row(cells);
    }
    csv.flush();
  }

  private static void json(ResultSet rows, OutputStream out) throws SQLException {
    List<String> columns = columns(rows);
    JsonGenerator json = Json.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.writeStartArray();
    while (rows.next()) {
      json.writeStartObject();
      for (int i = 1; i <= columns.size(); i++) value(json, columns.get(i - 1), rows.getObject(i));
      json.writeEnd();
    }
    json.writeEnd();
    json.flush();
  }

  private static void value(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) json.writeNull(name);
    else if (value instanceof Number number) json.write(name, new BigDecimal(number.toString()));
    else json.write(name, value.toString());
  }

  private static List<String> columns(ResultSet rows) throws SQLException {
    ResultSetMetaData about = rows.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) columns.add(about.getColumnLabel(i));
    return columns;
  }
}
