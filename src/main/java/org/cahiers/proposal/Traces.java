package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;
import org.cahiers.platform.Rows;
import org.cahiers.proposal.Trace.Cited;
import org.cahiers.proposal.Trace.InParagraph;
import org.cahiers.proposal.Trace.InProposal;

/**
 * What became of contributions, sentence by sentence: for their authors and for everybody. Four
 * statements whatever the number.
 */
@ApplicationScoped
public class Traces {

  private static final String FATES =
      """
      select c.id, y.slug, n.reason, m.contribution is not null minority, coalesce(topic.label, theme.label) topic,
        exists (select 1 from section s where s.synthesis = y.id and s.removed_at is null
                and s.topic in (t.theme, t.topic, t.cluster)) grouped
      from contribution c
      left join lateral (
        select y.id, d.slug from synthesis y join debate d on d.id = y.debate where y.debate = c.debate
        order by y.id desc limit 1) y on true
      left join not_taken_up n on n.synthesis = y.id and n.contribution = c.id
      left join minority_annex m on m.synthesis = y.id and m.contribution = c.id
      left join contribution_topic t on t.contribution = c.id
      left join topic on topic.id = t.topic left join topic theme on theme.id = t.theme
      where c.id = any (cast(string_to_array(?, ',') as bigint[]))\
      """;

  private static final String PARAGRAPHS =
      """
      select distinct k.contribution, p.id, d.slug, s.position, p.position place
      from paragraph_citation k join paragraph p on p.id = k.paragraph and p.version = k.version and p.removed_at is null
      join section s on s.id = p.section and s.removed_at is null join synthesis y on y.id = s.synthesis
      join debate d on d.id = y.debate
      where k.contribution = any (cast(string_to_array(?, ',') as bigint[]))
        and y.id = (select max(id) from synthesis where debate = y.debate)
      order by k.contribution, s.position, p.position\
      """;

  private static final String PROPOSALS =
      """
      select pc.contribution, p.id, pc.sentence, min(pc.ordinal) ordinal, bool_or(pc.verbatim) verbatim
      from proposal_citation pc join proposal p on p.id = pc.proposal and p.version = pc.version
      where pc.contribution = any (cast(string_to_array(?, ',') as bigint[]))
      group by pc.contribution, p.id, pc.sentence order by pc.contribution, p.id, pc.sentence\
      """;

  private record Standing(
      long contribution, long proposal, int sentence, int ordinal, boolean verbatim) {}

  @Inject private Connections connections;

  /** By number; all of them. Whoever may not see a contribution must not ask for its trace. */
  @Transactional
  public Map<Long, Trace> of(Collection<Long> contributions) {
    if (contributions.isEmpty()) return Map.of();
    return connections.with(database -> read(database, Rows.joined(contributions)));
  }

  private static Map<Long, Trace> read(Connection database, String numbers) {
    Map<Long, List<InProposal>> proposals = proposals(database, numbers);
    Map<Long, List<InParagraph>> paragraphs = new HashMap<>();
    Sql.rows(
        database,
        PARAGRAPHS,
        row ->
            paragraphs
                .computeIfAbsent(row.getLong("contribution"), c -> new ArrayList<>())
                .add(new InParagraph(row.getLong("id"), row.getString("slug"))),
        numbers);
    Map<Long, Trace> traces = new HashMap<>();
    Sql.rows(
        database,
        FATES,
        row -> {
          long number = row.getLong("id");
          List<InProposal> within = proposals.getOrDefault(number, List.of());
          List<InParagraph> written = paragraphs.getOrDefault(number, List.of());
          String slug = row.getString("slug");
          String reason = row.getString("reason");
          String fate =
              !within.isEmpty()
                  ? "proposal"
                  : !written.isEmpty()
                      ? "synthesis"
                      : slug == null
                          ? "unknown"
                          : reason != null
                              ? "left-out"
                              : row.getBoolean("minority")
                                  ? "minority"
                                  : row.getBoolean("grouped") ? "grouped" : "none";
          return traces.put(
              number,
              new Trace(
                  fate,
                  within,
                  written,
                  slug == null ? null : "/debates/" + slug + "/synthesis",
                  reason,
                  row.getString("topic")));
        },
        numbers);
    return traces;
  }

  private static Map<Long, List<InProposal>> proposals(Connection database, String numbers) {
    List<Standing> standings =
        Sql.rows(
            database,
            PROPOSALS,
            row ->
                new Standing(
                    row.getLong("contribution"),
                    row.getLong("id"),
                    row.getInt("sentence"),
                    row.getInt("ordinal"),
                    row.getBoolean("verbatim")),
            numbers);
    Map<Long, Edited> versions = new HashMap<>();
    List<Edited> current =
        new VersionRows(database)
            .current(new TreeSet<>(standings.stream().map(Standing::proposal).toList()));
    current.forEach(each -> versions.put(each.proposal().value(), each));
    Map<Key, Source> known = Proposals.sources(database, current);
    Map<Long, Map<Long, InProposal>> found = new HashMap<>();
    for (Standing each : standings) {
      Edited edited = versions.get(each.proposal());
      found
          .computeIfAbsent(each.contribution(), c -> new LinkedHashMap<>())
          .computeIfAbsent(each.proposal(), number -> proposal(edited, known))
          .sentences()
          .add(new Cited(each.sentence(), text(edited.text(), each.sentence()), how(each)));
    }
    Map<Long, List<InProposal>> lists = new HashMap<>();
    found.forEach((contribution, list) -> lists.put(contribution, List.copyOf(list.values())));
    return lists;
  }

  private static InProposal proposal(Edited edited, Map<Key, Source> known) {
    ProposalText shown = Shown.of(edited.proposal().value(), edited.text(), known).text();
    return new InProposal(
        edited.proposal().value(), shown.title(), shown.language(), new ArrayList<>());
  }

  private static String how(Standing standing) {
    return !standing.verbatim() ? "adapted" : standing.ordinal() == 0 ? "verbatim" : "echoed";
  }

  private static String text(ProposalText text, int sentence) {
    return sentence == 0
        ? text.title()
        : text.sentences().skip(sentence - 1L).findFirst().map(Sentence::text).orElse("");
  }
}
