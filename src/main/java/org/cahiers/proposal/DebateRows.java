package org.cahiers.proposal;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.platform.Rows;

/** Debates as a cahier heads them, and the topics that proposals stand under. */
final class DebateRows {

  /** A debate in the words of a language where it has such, else in its own. */
  record Heading(
      long debate,
      String slug,
      String question,
      long contributions,
      long replies,
      long people,
      long scores) {}

  private final Connection database;

  DebateRows(Connection database) {
    this.database = database;
  }

  List<Heading> headings(Collection<Long> debates, String language) {
    return Sql.rows(
        database,
        """
        select d.id, d.slug, t.question, c.contributions, c.replies, c.people, c.scores from debate d
        join lateral (select question from debate_text where debate = d.id order by language = ? desc, language = d.language desc
                      limit 1) t on true
        join lateral (select coalesce(sum(contributions), 0) contributions, coalesce(sum(replies), 0) replies,
                        coalesce(sum(people), 0) people, coalesce(sum(scores), 0) scores
                      from debate_tally where debate = d.id) c on true
        where d.id = any (cast(string_to_array(?, ',') as bigint[])) order by d.opens_at, d.id\
        """,
        row ->
            new Heading(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("question"),
                row.getLong("contributions"),
                row.getLong("replies"),
                row.getLong("people"),
                row.getLong("scores")),
        language,
        Rows.joined(debates));
  }

  /**
   * Label of the topic that each proposal's section was drafted from, by number of the proposal.
   */
  Map<Long, String> topics(Collection<Long> proposals) {
    Map<Long, String> labels = new HashMap<>();
    Sql.rows(
        database,
        """
        select p.id, coalesce(above.label, t.label) label from proposal p join section s on s.id = p.section
        join topic t on t.id = s.topic left join topic above on above.id = t.parent and t.level = 'cluster'
        where p.id = any (cast(string_to_array(?, ',') as bigint[]))\
        """,
        row -> labels.put(row.getLong("id"), row.getString("label")),
        Rows.joined(proposals));
    return labels;
  }
}
