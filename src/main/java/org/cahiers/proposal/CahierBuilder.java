package org.cahiers.proposal;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cahiers.export.Cahier;
import org.cahiers.export.Cover;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.DebatePart;
import org.cahiers.export.MinorityPart;
import org.cahiers.export.ProposalPart;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;
import org.cahiers.export.TopicPart;
import org.cahiers.platform.Rows;
import org.cahiers.platform.web.Words;

/**
 * Makes the document model of a cahier out of published proposals, as they may be shown now. The
 * number of statements does not grow with proposals, sentences or sources.
 *
 * <p>Needs a connection only, so that the command line makes the same cahier as the server.
 */
public final class CahierBuilder {

  private final Connection database;

  public CahierBuilder(Connection database) {
    this.database = database;
  }

  /** Those of the slugs that no debate has. */
  public List<String> unknown(Collection<String> slugs) {
    return Sql.rows(
        database,
        """
        select s.slug from unnest(string_to_array(?, ',')) s (slug)
        where not exists (select 1 from debate d where d.slug = s.slug)\
        """,
        row -> row.getString(1),
        Rows.joined(slugs));
  }

  /** Numbers of the proposals of debates, by slug; in order. */
  public List<Long> proposalsOf(Collection<String> slugs) {
    return Sql.rows(
        database,
        """
        select p.id from proposal p join debate d on d.id = p.debate
        where d.slug = any (string_to_array(?, ',')) order by p.id\
        """,
        row -> row.getLong(1),
        Rows.joined(slugs));
  }

  /**
   * A cahier of proposals in the versions in force.
   *
   * @throws IllegalArgumentException if there is none of them
   */
  public Cahier current(Collection<Long> proposals, CahierPlan plan) {
    return build(new VersionRows(database).current(proposals), plan);
  }

  /** A cahier of the versions that an order names. */
  Cahier ordered(long order, CahierPlan plan) {
    return build(new VersionRows(database).ofCahier(order), plan);
  }

  private Cahier build(List<Edited> versions, CahierPlan plan) {
    if (versions.isEmpty()) throw new IllegalArgumentException("a cahier needs a proposal");
    CahierWords words = new CahierWords(plan.language());
    Set<Long> debates =
        versions.stream()
            .map(each -> each.debate().value())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Long, List<MinorityPart>> annex = new AnnexRows(database).of(debates);
    Map<Key, Source> known = sources(versions, annex, plan.site());
    Map<Long, List<MinorityPart>> minority = shown(annex, known);
    Map<Long, ProposalPart> proposals =
        new ProposalParts(database, words, plan).of(versions, known);
    Map<Long, CoveragePart> coverage = new CoverageRows(database).of(debates, cited(minority));
    List<DebatePart> parts = new ArrayList<>();
    for (DebateRows.Heading heading : new DebateRows(database).headings(debates, plan.language()))
      parts.add(
          new DebatePart(
              heading.question(),
              List.of(
                  words.say(
                      "debate.size",
                      heading.contributions(),
                      heading.replies(),
                      heading.people(),
                      heading.scores())),
              plan.site() + "/debates/" + heading.slug(),
              topics(versions, heading.debate(), proposals),
              minority.getOrDefault(heading.debate(), List.of()),
              coverage.get(heading.debate())));
    List<Source> used = used(parts, known);
    return new Cahier(
        plan.language(),
        cover(plan, words, versions.size(), parts, used.size()),
        words.method(),
        parts,
        used,
        Receipt.of(versions, used));
  }

  private Map<Key, Source> sources(
      List<Edited> versions, Map<Long, List<MinorityPart>> annex, String site) {
    Set<Key> keys = new LinkedHashSet<>();
    versions.forEach(each -> each.text().citations().map(Key::of).forEach(keys::add));
    annex
        .values()
        .forEach(
            entries ->
                entries.forEach(e -> e.sentence().citations().forEach(c -> keys.add(Key.of(c)))));
    Map<Key, Source> sources = new HashMap<>();
    new SourceRows(database, site)
        .find(keys)
        .forEach((key, found) -> sources.put(key, found.source()));
    return sources;
  }

  /** The annex without what was withdrawn or hidden since. */
  private static Map<Long, List<MinorityPart>> shown(
      Map<Long, List<MinorityPart>> annex, Map<Key, Source> known) {
    Map<Long, List<MinorityPart>> shown = new HashMap<>();
    annex.forEach(
        (debate, entries) ->
            shown.put(
                debate,
                entries.stream()
                    .filter(
                        entry ->
                            entry.sentence().citations().stream()
                                .allMatch(citation -> known.containsKey(Key.of(citation))))
                    .toList()));
    return shown;
  }

  private static Set<Long> cited(Map<Long, List<MinorityPart>> minority) {
    return minority.values().stream()
        .flatMap(List::stream)
        .flatMap(entry -> entry.sentence().citations().stream())
        .map(citation -> Long.valueOf(citation.contribution()))
        .collect(Collectors.toSet());
  }

  private List<TopicPart> topics(
      List<Edited> versions, long debate, Map<Long, ProposalPart> proposals) {
    List<Long> own =
        versions.stream()
            .filter(each -> each.debate().value() == debate)
            .map(each -> each.proposal().value())
            .toList();
    Map<Long, String> labels = new DebateRows(database).topics(own);
    Map<String, List<ProposalPart>> byTopic = new LinkedHashMap<>();
    for (long number : own)
      byTopic
          .computeIfAbsent(labels.getOrDefault(number, ""), label -> new ArrayList<>())
          .add(proposals.get(number));
    return byTopic.entrySet().stream()
        .map(each -> new TopicPart(each.getKey(), List.of(), each.getValue(), List.of(), List.of()))
        .toList();
  }

  /** Those that a sentence still rests on, by number and revision. */
  private static List<Source> used(List<DebatePart> debates, Map<Key, Source> known) {
    Set<Key> keys = new LinkedHashSet<>();
    for (DebatePart debate : debates) {
      debate
          .allProposals()
          .forEach(part -> part.text().citations().map(Key::of).forEach(keys::add));
      debate
          .minority()
          .forEach(entry -> entry.sentence().citations().forEach(c -> keys.add(Key.of(c))));
    }
    return keys.stream()
        .map(known::get)
        .sorted(
            Comparator.comparingLong((Source source) -> Long.parseLong(source.id()))
                .thenComparingInt(Source::revision))
        .toList();
  }

  private static Cover cover(
      CahierPlan plan, CahierWords words, int proposals, List<DebatePart> debates, int sources) {
    String title =
        plan.title().isBlank()
            ? words.say(debates.size() == 1 ? "title.debate" : "title.several")
            : plan.title();
    String subtitle =
        plan.subtitle().isBlank()
            ? words.say(proposals == 1 ? "subtitle.one" : "subtitle", proposals, sources)
            : plan.subtitle();
    return new Cover(title, subtitle, plan.publisher(), plan.date(), plan.address());
  }

  static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Words.ZONE);
  }
}
