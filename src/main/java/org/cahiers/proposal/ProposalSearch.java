package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;
import org.cahiers.search.SearchDocument;
import org.cahiers.search.Searchable;

/** Proposals can be found by title and text, in the version in force, as they may be shown now. */
@ApplicationScoped
class ProposalSearch implements Searchable {

  @Inject private Connections connections;

  @Override
  public String room() {
    return "proposal";
  }

  @Override
  public Set<String> changes() {
    return Set.of("proposal.published", "proposal.erratum");
  }

  @Override
  @Transactional
  public List<SearchDocument> load(Collection<Long> ids) {
    return connections.with(database -> documents(database, ids));
  }

  @Override
  @Transactional
  public List<SearchDocument> after(long after, int most) {
    return connections.with(
        database ->
            documents(
                database,
                Sql.rows(
                    database,
                    "select id from proposal where id > ? order by id limit ?",
                    row -> row.getLong(1),
                    after,
                    most)));
  }

  private static List<SearchDocument> documents(Connection database, Collection<Long> ids) {
    List<Edited> versions = new VersionRows(database).current(ids);
    Map<Key, Source> known = Proposals.sources(database, versions);
    return versions.stream().map(edited -> document(edited, known)).toList();
  }

  private static SearchDocument document(Edited edited, Map<Key, Source> known) {
    long number = edited.proposal().value();
    ProposalText text = Shown.of(number, edited.text(), known).text();
    return new SearchDocument(
        number,
        "proposal",
        edited.debate().value(),
        text.language(),
        text.title(),
        "",
        text.sentences().map(Sentence::text).collect(Collectors.joining("\n")),
        "/proposals/" + number,
        edited.publishedAt());
  }
}
