package org.cahiers.analysis.draft;

import static org.cahiers.analysis.draft.Texts.draft;
import static org.cahiers.analysis.draft.Texts.voice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cahiers.analysis.draft.MinorityAnnex.Entry;
import org.cahiers.analysis.draft.MinorityAnnex.Reason;
import org.junit.jupiter.api.Test;

class MinorityAnnexTest {

  private final List<Voice> large =
      repeated("a", 20, "The council should plant trees in the yard.", .3);
  private final DraftedCluster drafted = new DraftedCluster(large, draft(large));

  @Test
  void aWellRankedContributionThatNoDraftCoversIsInTheAnnex() {
    List<Voice> unclustered =
        List.of(
            voice("loved", "en", "", "Open the old well again.", .9, -1),
            voice("plain", "en", "", "Hm well.", .1, -1));
    List<Entry> annex = MinorityAnnex.of(List.of(drafted), unclustered);
    assertEquals(List.of("loved"), ids(annex));
    assertEquals(Reason.WELL_SCORED_AND_LEAST_COVERED, annex.getFirst().reason());
    assertEquals("Open the old well again.", annex.getFirst().quotation().text());
  }

  @Test
  void everyContributionOfASmallWellRankedClusterIsInTheAnnex() {
    var small = new DraftedCluster(repeated("s", 2, "A ferry to the island", .8), null);
    var dull = new DraftedCluster(repeated("d", 2, "A tunnel to the island", .2), null);
    List<Entry> annex = MinorityAnnex.of(List.of(drafted, small, dull), List.of());
    assertEquals(List.of("s0", "s1"), ids(annex));
    assertEquals(Reason.SMALL_CLUSTER_WELL_SCORED, annex.getFirst().reason());
  }

  @Test
  void withoutAnyWeightThereIsNoAnnex() {
    List<Voice> voices = repeated("a", 20, "The council should plant trees in the yard.", 0);
    var cluster = new DraftedCluster(voices, draft(voices));
    assertEquals(
        List.of(),
        MinorityAnnex.of(List.of(cluster), List.of(voice("x", "en", "", "Other.", 0, -1))));
  }

  @Test
  void aTextWithoutASentenceIsQuotedWhole() {
    List<Entry> annex =
        MinorityAnnex.of(List.of(drafted), List.of(voice("short", "en", "", "  Wells!  ", .9, -1)));
    assertEquals(List.of("Wells!"), annex.stream().map(entry -> entry.quotation().text()).toList());
    assertEquals(2, annex.getFirst().quotation().source().start());
  }

  @Test
  void nothingAtAllHasNoAnnex() {
    assertEquals(List.of(), MinorityAnnex.of(List.of(), List.of()));
  }

  @Test
  void fatesNameTheFirstThatHoldsAndAddUp() {
    List<Voice> unclustered =
        List.of(
            voice("loved", "en", "", "Open the old well again.", .9, -1),
            voice("plain", "en", "", "Hm well.", .1, -1));
    List<DraftedCluster> clusters = List.of(drafted);
    Fates fates =
        Fates.of(clusters, unclustered, Map.of(), MinorityAnnex.of(clusters, unclustered));
    assertEquals(
        Map.of(
            Fate.CITED,
            1,
            Fate.ECHOED,
            19,
            Fate.MINORITY_ANNEX,
            1,
            Fate.GROUPED,
            0,
            Fate.NOT_TAKEN_UP,
            1),
        fates.counts());
    assertEquals(Fate.NOT_TAKEN_UP, fates.of().get("plain"));
    assertEquals(.9 / 7, fates.weights().get(Fate.MINORITY_ANNEX), 1e-12);
  }

  @Test
  void aCopySharesTheFateOfWhatItCopies() {
    List<DraftedCluster> clusters = List.of(drafted);
    String cited = drafted.draft().measures().getFirst().source().contribution();
    Voice copy = voice("copy", "en", "", "The council should plant trees in the yard", .3, -1);
    Voice other = voice("other", "en", "", "Hm well", .3, -1);
    Fates fates =
        Fates.of(
            clusters,
            List.of(voice("x", "en", "", "Hm well.", 0, -1)),
            Map.of(copy, cited, other, "x"),
            List.of());
    assertEquals(Fate.ECHOED, fates.of().get("copy"));
    assertEquals(Fate.NOT_TAKEN_UP, fates.of().get("other"));
    assertEquals(23, fates.counts().values().stream().mapToInt(Integer::intValue).sum());
  }

  private static List<Voice> repeated(String prefix, int count, String text, double weight) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(i -> voice(prefix + i, "en", "", text, weight, -1))
            .toList());
  }

  private static List<String> ids(List<Entry> annex) {
    return annex.stream().map(entry -> entry.quotation().source().contribution()).toList();
  }
}
