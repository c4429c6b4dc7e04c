package org.cahiers.analysis.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cahiers.analysis.draft.Passage.Quoted;

/**
 * What became of every contribution of a debate, and the shares that follow: nobody vanishes.
 *
 * @param of contribution id → its fate
 * @param counts how many contributions have each fate
 * @param weights share of all weight that the contributions of each fate have, 0 to 1; 0 where
 *     nothing has weight
 */
public record Fates(
    SortedMap<String, Fate> of, Map<Fate, Integer> counts, Map<Fate, Double> weights) {

  public Fates {
    of = Collections.unmodifiableSortedMap(new TreeMap<>(of));
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    weights = Collections.unmodifiableMap(new EnumMap<>(weights));
  }

  /**
   * Works out the fate of all.
   *
   * @param copies near-identical copies, which are in no cluster, with the id of the contribution
   *     they copy: they share its fate, and echo it where it is cited
   */
  public static Fates of(
      List<DraftedCluster> clusters,
      List<Voice> unclustered,
      Map<Voice, String> copies,
      List<MinorityAnnex.Entry> annex) {
    SortedMap<String, Fate> fates = ofDrafts(clusters);
    for (MinorityAnnex.Entry entry : annex) {
      merge(fates, entry.quotation().source().contribution(), Fate.MINORITY_ANNEX);
    }
    List<Voice> voices = new ArrayList<>(unclustered);
    clusters.forEach(cluster -> voices.addAll(cluster.voices()));
    for (Voice voice : voices) fates.putIfAbsent(voice.contribution().id(), Fate.NOT_TAKEN_UP);
    copies.forEach(
        (copy, original) -> {
          Fate fate = fates.getOrDefault(original, Fate.NOT_TAKEN_UP);
          fates.put(copy.contribution().id(), fate == Fate.CITED ? Fate.ECHOED : fate);
        });
    voices.addAll(copies.keySet());
    return counted(fates, voices);
  }

  private static Fates counted(SortedMap<String, Fate> fates, List<Voice> voices) {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    Map<Fate, Double> weights = new EnumMap<>(Fate.class);
    for (Fate fate : Fate.values()) {
      counts.put(fate, 0);
      weights.put(fate, 0.0);
    }
    // the same sum in any order of the voices
    List<Voice> ordered =
        voices.stream().sorted(Comparator.comparing(voice -> voice.contribution().id())).toList();
    double all = 0;
    for (Voice voice : ordered) {
      Fate fate = fates.get(voice.contribution().id());
      counts.merge(fate, 1, Integer::sum);
      weights.merge(fate, voice.weight(), Double::sum);
      all += voice.weight();
    }
    double total = all;
    weights.replaceAll((fate, weight) -> total == 0 ? 0 : weight / total);
    return new Fates(fates, counts, weights);
  }

  static SortedMap<String, Fate> ofDrafts(List<DraftedCluster> clusters) {
    SortedMap<String, Fate> fates = new TreeMap<>();
    for (DraftedCluster cluster : clusters) {
      Draft draft = cluster.draft();
      if (draft == null) continue;
      for (Voice voice : cluster.voices()) merge(fates, voice.contribution().id(), Fate.GROUPED);
      for (Quoted quoted : draft.quotations().toList()) {
        if (fates.containsKey(quoted.source().contribution()))
          merge(fates, quoted.source().contribution(), Fate.CITED);
        for (Citation echo : quoted.echoes()) {
          if (fates.containsKey(echo.contribution()))
            merge(fates, echo.contribution(), Fate.ECHOED);
        }
      }
    }
    return fates;
  }

  /**
   * Contribution id → share of what it says that a draft says; nothing for a contribution without a
   * draft.
   */
  static Map<String, Double> covered(List<DraftedCluster> clusters) {
    Map<String, Double> covered = new TreeMap<>();
    for (DraftedCluster cluster : clusters) {
      if (cluster.draft() != null) covered.putAll(cluster.draft().covered());
    }
    return covered;
  }

  private static void merge(SortedMap<String, Fate> fates, String id, Fate fate) {
    fates.merge(id, fate, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }
}
