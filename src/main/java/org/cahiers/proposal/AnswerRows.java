package org.cahiers.proposal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.platform.Rows;

/** Answers and follow-ups of proposals; one statement each, whatever the number. */
final class AnswerRows {

  private final Connection database;

  AnswerRows(Connection database) {
    this.database = database;
  }

  /** Versions of the answers, newest first, by number of the proposal. */
  Map<Long, List<AnswerView>> answers(Collection<Long> proposals) {
    record Row(long proposal, AnswerView answer) {}
    return Sql.rows(
            database,
            """
            select a.proposal, a.version, a.answers_version, a.position, a.text_fr, a.text_en, a.adopted, w.pseudonym,
              a.written_at, cast(v.content as text) content
            from answer_version a join person w on w.id = a.written_by
            join proposal_version v on v.proposal = a.proposal and v.version = a.answers_version
            where a.proposal = any (cast(string_to_array(?, ',') as bigint[])) order by a.proposal, a.version desc\
            """,
            row -> new Row(row.getLong("proposal"), answer(row)),
            Rows.joined(proposals))
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::proposal,
                LinkedHashMap::new,
                Collectors.mapping(Row::answer, Collectors.toList())));
  }

  /** Steps in order of their day, by number of the proposal. */
  Map<Long, List<FollowUpView>> followUps(Collection<Long> proposals) {
    record Row(long proposal, FollowUpView step) {}
    return Sql.rows(
            database,
            """
            select id, proposal, due_on, text_fr, text_en, done_on from follow_up
            where removed_at is null and proposal = any (cast(string_to_array(?, ',') as bigint[]))
            order by proposal, coalesce(done_on, due_on), id\
            """,
            row ->
                new Row(
                    row.getLong("proposal"),
                    new FollowUpView(
                        row.getLong("id"),
                        Objects.requireNonNull(Sql.day(row, "due_on")),
                        row.getString("text_fr"),
                        row.getString("text_en"),
                        Sql.day(row, "done_on"))),
            Rows.joined(proposals))
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::proposal,
                LinkedHashMap::new,
                Collectors.mapping(Row::step, Collectors.toList())));
  }

  private static AnswerView answer(ResultSet r) throws SQLException {
    return new AnswerView(
        r.getInt("version"),
        r.getInt("answers_version"),
        r.getString("position"),
        r.getString("text_fr"),
        r.getString("text_en"),
        r.getString("adopted"),
        measures(ProposalJson.read(r.getString("content"))),
        r.getString("pseudonym"),
        Objects.requireNonNull(Sql.instant(r, "written_at")));
  }

  /** The measures on one line each: what a spokesperson takes up, changed or not. */
  static String measures(ProposalText text) {
    List<Sentence> measures =
        text.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.MEASURE)
            .flatMap(block -> block.sentences().stream())
            .toList();
    return (measures.isEmpty() ? text.sentences() : measures.stream())
        .map(sentence -> sentence.text().replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining("\n"));
  }
}
