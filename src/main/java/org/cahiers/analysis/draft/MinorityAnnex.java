package org.cahiers.analysis.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Span;

/**
 * What the drafts leave out although people value it, by rule and not by choice: of the quarter of
 * contributions that the drafts cover least, those whose weight is in the top tenth of all; and
 * every contribution of a cluster below the size cut whose mean weight is in the top tenth of all
 * clusters. Equal weights are all in or all out; a weight of 0 is never in.
 */
public final class MinorityAnnex {

  private static final double LEAST_COVERED = .25;
  private static final double TOP = .1;

  /** Why something is in the annex. */
  public enum Reason {
    WELL_SCORED_AND_LEAST_COVERED,
    SMALL_CLUSTER_WELL_SCORED
  }

  /**
   * A contribution in the annex.
   *
   * @param quotation the sentence that says most of it
   * @param weight of the contribution, above 0 to 1
   * @param covered share of what it says that the drafts say, 0 to 1
   */
  public record Entry(Quoted quotation, Reason reason, double weight, double covered) {}

  private MinorityAnnex() {}

  /**
   * Applies the rule.
   *
   * @param clusters all of them, with drafts or without
   * @param unclustered contributions in no cluster
   * @return best weight first
   */
  public static List<Entry> of(List<DraftedCluster> clusters, List<Voice> unclustered) {
    Map<String, Fate> fates = Fates.ofDrafts(clusters);
    Map<String, Double> covered = Fates.covered(clusters);
    List<Voice> all =
        Stream.concat(clusters.stream().flatMap(c -> c.voices().stream()), unclustered.stream())
            .toList();
    double high = topTenth(all.stream().mapToDouble(Voice::weight).toArray());
    double low =
        lowestQuarter(
            all.stream().mapToDouble(voice -> covered.getOrDefault(id(voice), 0.0)).toArray());
    List<Entry> entries = new ArrayList<>();
    Set<String> in = new HashSet<>();
    double highMean = topTenth(clusters.stream().mapToDouble(DraftedCluster::meanWeight).toArray());
    for (DraftedCluster cluster : clusters) {
      if (cluster.draft() != null || cluster.meanWeight() == 0 || cluster.meanWeight() < highMean)
        continue;
      for (Voice voice : cluster.voices()) {
        if (in.add(id(voice))) add(entries, voice, Reason.SMALL_CLUSTER_WELL_SCORED, 0);
      }
    }
    for (Voice voice : all) {
      double share = covered.getOrDefault(id(voice), 0.0);
      boolean quoted = fates.containsKey(id(voice)) && fates.get(id(voice)) != Fate.GROUPED;
      if (voice.weight() == 0
          || voice.weight() < high
          || share > low
          || quoted
          || !in.add(id(voice))) continue;
      add(entries, voice, Reason.WELL_SCORED_AND_LEAST_COVERED, share);
    }
    entries.sort(
        Comparator.comparingDouble(Entry::weight)
            .reversed()
            .thenComparing(entry -> entry.quotation().source().contribution()));
    return entries;
  }

  private static void add(List<Entry> entries, Voice voice, Reason reason, double covered) {
    Contribution source = voice.contribution();
    Concepts concepts = new Concepts(List.of(voice));
    List<Candidate> sentences =
        concepts.candidates().stream().filter(each -> each.field() == Field.TEXT).toList();
    Citation citation =
        new Choice(concepts, 0)
            .from(sentences, 1).stream()
                .findFirst()
                .map(Candidate::citation)
                .or(
                    () ->
                        Stream.of(Field.TITLE, Field.TEXT)
                            .filter(field -> !field.of(source).isBlank())
                            .findFirst()
                            .map(
                                field ->
                                    Citation.of(
                                        source,
                                        voice.revision(),
                                        field,
                                        stripped(field.of(source)))))
                .orElse(null);
    if (citation == null) return; // nothing was written
    entries.add(
        new Entry(
            new Quoted(citation.in(source), citation, List.of()), reason, voice.weight(), covered));
  }

  private static Span stripped(String text) {
    int from = text.length() - text.stripLeading().length();
    return new Span(from, from + text.strip().length());
  }

  private static String id(Voice voice) {
    return voice.contribution().id();
  }

  /** Smallest value of the highest tenth, at least one of them. */
  private static double topTenth(double[] values) {
    if (values.length == 0) return 0;
    Arrays.sort(values);
    return values[values.length - Math.max(1, (int) (TOP * values.length))];
  }

  /** Largest value of the lowest quarter, at least one of them. */
  private static double lowestQuarter(double[] values) {
    if (values.length == 0) return 0;
    Arrays.sort(values);
    return values[Math.max(1, (int) (LEAST_COVERED * values.length)) - 1];
  }
}
