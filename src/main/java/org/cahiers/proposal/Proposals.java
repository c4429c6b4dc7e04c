package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;
import org.cahiers.platform.Rows;

/** Reads proposals for pages. */
@ApplicationScoped
public class Proposals {

  private static final int OPENING = 280;

  @Inject private Connections connections;

  /** The version in force. */
  @Transactional
  public Optional<ProposalView> find(ProposalId id) {
    return connections.with(
        database -> new VersionRows(database).current(id).map(edited -> view(database, edited)));
  }

  /** A version, in force or not. */
  @Transactional
  public Optional<ProposalView> version(ProposalId id, int version) {
    return connections.with(
        database ->
            new VersionRows(database).version(id, version).map(edited -> view(database, edited)));
  }

  /** All versions, newest first, each as it may be shown now. */
  @Transactional
  public List<ProposalView> versions(ProposalId id) {
    return connections.with(
        database ->
            new VersionRows(database)
                .all(id).stream().map(edited -> view(database, edited)).toList());
  }

  /**
   * A page of proposals, the newest number first.
   *
   * @param below only numbers below this one
   */
  @Transactional
  public List<ListedProposal> list(ProposalFilter filter, long below, int most) {
    return connections.with(
        database -> {
          List<Long> numbers = numbers(database, filter, below, most);
          if (numbers.isEmpty()) return List.of();
          Map<Long, String> positions = positions(database, numbers);
          List<Edited> versions = new VersionRows(database).current(numbers);
          return listed(database, versions, positions).reversed();
        });
  }

  /** How many there are under each answer, {@code none} for those without, in a debate or all. */
  @Transactional
  public Map<String, Long> answered(ProposalFilter filter) {
    return connections.with(
        database -> {
          Map<String, Long> counts = new HashMap<>();
          Sql.rows(
              database,
              """
              select coalesce(p.position, 'none') answer, count(*) number from proposal p join debate d on d.id = p.debate
              where d.published and (cast(? as text) is null or d.slug = ?) group by 1\
              """,
              row -> counts.put(row.getString("answer"), row.getLong("number")),
              filter.slug(),
              filter.slug());
          return counts;
        });
  }

  /** Debates that have proposals, by slug, with how many. */
  @Transactional
  public Map<String, Long> debates() {
    return connections.with(
        database -> {
          Map<String, Long> counts = new HashMap<>();
          Sql.rows(
              database,
              """
              select d.slug, count(*) number from proposal p join debate d on d.id = p.debate where d.published group by 1\
              """,
              row -> counts.put(row.getString("slug"), row.getLong("number")));
          return counts;
        });
  }

  private static List<Long> numbers(
      Connection database, ProposalFilter filter, long below, int most) {
    return Sql.rows(
        database,
        """
        select p.id from proposal p join debate d on d.id = p.debate
        where d.published and p.id < ? and (cast(? as text) is null or d.slug = ?)
          and (cast(? as text) is null or coalesce(p.position, 'none') = ?)
        order by p.id desc limit ?\
        """,
        row -> row.getLong(1),
        below,
        filter.slug(),
        filter.slug(),
        filter.answer(),
        filter.answer(),
        most);
  }

  private static Map<Long, String> positions(Connection database, List<Long> numbers) {
    Map<Long, String> positions = new HashMap<>();
    Sql.rows(
        database,
        """
        select id, position from proposal
        where position is not null and id = any (cast(string_to_array(?, ',') as bigint[]))\
        """,
        row -> positions.put(row.getLong("id"), row.getString("position")),
        Rows.joined(numbers));
    return positions;
  }

  private static List<ListedProposal> listed(
      Connection database, List<Edited> versions, Map<Long, String> positions) {
    Map<Key, Source> sources = sources(database, versions);
    Map<Long, Figures> figures = new FigureRows(database).of(versions);
    List<ListedProposal> listed = new ArrayList<>();
    for (Edited each : versions) {
      long number = each.proposal().value();
      ProposalText text = Shown.of(number, each.text(), sources).text();
      listed.add(
          new ListedProposal(
              each.proposal(),
              each.debate(),
              each.slug(),
              each.version(),
              text.title(),
              text.language(),
              opening(text),
              positions.get(number),
              each.publishedAt(),
              figures.get(number)));
    }
    return listed;
  }

  static Map<Key, Source> sources(Connection database, List<Edited> versions) {
    Set<Key> keys = new LinkedHashSet<>();
    versions.forEach(each -> each.text().citations().map(Key::of).forEach(keys::add));
    Map<Key, Source> sources = new HashMap<>();
    new SourceRows(database, "")
        .find(keys)
        .forEach((key, found) -> sources.put(key, found.source()));
    return sources;
  }

  static ProposalView view(Connection database, Edited edited) {
    Set<Key> keys = new LinkedHashSet<>();
    edited.text().citations().map(Key::of).forEach(keys::add);
    Map<Key, SourceRows.Found> found = new SourceRows(database, "").find(keys);
    Map<Key, Source> known = new HashMap<>();
    found.forEach((key, each) -> known.put(key, each.source()));
    long number = edited.proposal().value();
    Shown shown = Shown.of(number, edited.text(), known);
    return new ProposalView(
        edited.proposal(),
        edited.debate(),
        edited.slug(),
        edited.version(),
        edited.latest(),
        edited.synthesisVersion(),
        NumberedText.of(shown.text(), found),
        edited.people(),
        new FigureRows(database).of(List.of(edited)).get(number),
        edited.hash(),
        edited.publishedAt(),
        new ErratumRows(database).of(number, edited.version()));
  }

  /** The first measure, else whatever comes first; cut between words. */
  static String opening(ProposalText text) {
    String line =
        text.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.MEASURE)
            .flatMap(block -> block.sentences().stream())
            .findFirst()
            .or(() -> text.sentences().findFirst())
            .map(Sentence::text)
            .orElse("")
            .replaceAll("\\s+", " ");
    if (line.length() <= OPENING) return line;
    int space = line.lastIndexOf(' ', OPENING);
    return line.substring(0, space < OPENING / 2 ? OPENING : space) + "…";
  }
}
