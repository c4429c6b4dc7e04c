package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

class ProposalLevelTest {

  private static final Texts TEXTS = HandMade.texts(HandMade.corpus(SampleTexts.answers(120)));
  private static final ClusterParameters P =
      ClusterParameters.defaults().with(Setting.SPLIT_ABOVE, 40);

  private static ProposalLevel.Clusters of(Texts texts, ClusterParameters p) {
    return ProposalLevel.of(texts, p, Workers.single());
  }

  private static void assertWhole(ProposalLevel.Clusters found, int texts) {
    double[] sure = new double[texts];
    Arrays.fill(sure, 1);
    assertArrayEquals(new int[texts], found.flat().topic());
    assertArrayEquals(sure, found.flat().strength());
    assertArrayEquals(new boolean[1], found.idea());
  }

  @Test
  void whatIsSmallOrMayNotBeDividedIsOneCluster() {
    assertWhole(of(TEXTS, P.with(Setting.SPLIT_ABOVE, 120)), 120);
    assertWhole(of(TEXTS, P.with(Setting.SPLIT_DEPTH, 0)), 120);
    assertWhole(of(TEXTS.first(3), P.with(Setting.SPLIT_ABOVE, 0)), 3);
  }

  @Test
  void textsThatRestateOneAnotherAreIdeas() {
    ProposalLevel.Clusters found = of(Claims.texts(12, 2), P.with(Setting.SPLIT_ABOVE, 5));
    assertArrayEquals(Claims.planted(12, 2), found.flat().topic());
    assertEquals(1, found.flat().strength()[3]);
    boolean[] ideas = new boolean[12];
    Arrays.fill(ideas, true);
    assertArrayEquals(ideas, found.idea());
  }

  @Test
  void aThousandTextsMayBeIdeas() {
    assertEquals(500, of(Claims.texts(500, 2), P.with(Setting.SPLIT_DEPTH, 0)).idea().length);
  }

  @Test
  void twoPartsAreEnough() {
    int[] two = IntStream.range(0, 120).filter(d -> d % 4 < 2).toArray();
    int[] cluster = of(TEXTS.pick(two), P.with(Setting.SPLIT_DEPTH, 1)).flat().topic();
    assertEquals(2, Partitions.count(cluster));
  }

  @Test
  void whatIsLargerIsDividedByItsOwnWords() {
    for (int depth : new int[] {1, 3}) {
      ProposalLevel.Clusters found = of(TEXTS, P.with(Setting.SPLIT_DEPTH, depth));
      int[] cluster = found.flat().topic();
      Map<Integer, Integer> subject = new HashMap<>();
      for (int d = 0; d < 120; d++) {
        int own = d % SampleTexts.subjects();
        assertEquals(own, subject.computeIfAbsent(cluster[d], c -> own), "text " + d);
        assertTrue(found.flat().strength()[d] > 0 && found.flat().strength()[d] <= 1);
      }
      assertEquals(subject.size(), Partitions.count(cluster), "there are no gaps");
      assertArrayEquals(new boolean[subject.size()], found.idea());
    }
  }

  @Test
  void partsThatAreStillLargeAreDividedAgain() {
    ClusterParameters fine = P.with(Setting.START_TOPICS, 2);
    FlatTopics once = of(TEXTS, fine.with(Setting.SPLIT_DEPTH, 1)).flat();
    ProposalLevel.Clusters twice = of(TEXTS, fine.with(Setting.SPLIT_DEPTH, 2));
    Map<Integer, Integer> within = new HashMap<>();
    for (int d = 0; d < 120; d++) {
      int part = once.topic()[d];
      assertEquals(part, within.computeIfAbsent(twice.flat().topic()[d], c -> part), "text " + d);
      assertTrue(twice.flat().strength()[d] <= once.strength()[d], "sure of both");
    }
    assertTrue(within.size() > Partitions.count(once.topic()), within.size() + " clusters");
    assertEquals(within.size(), Partitions.count(twice.flat().topic()), "there are no gaps");
    assertEquals(within.size(), twice.idea().length);
  }

  @Test
  void inAPartOfManyTextsIdeasAreFoundToo() {
    List<Contribution> all = new ArrayList<>(SampleTexts.answers(900));
    all.removeIf(c -> Integer.parseInt(c.id().substring(1)) % 4 != 0);
    Texts claims = Claims.texts(390, 2);
    for (int d = 0; d < claims.size(); d++) {
      String text = claims.corpus().contributions().get(d).text();
      all.add(Contribution.of("i" + d, "fr", "", text + " rivage marais étang"));
    }
    ProposalLevel.Clusters found =
        of(HandMade.texts(HandMade.corpus(all)), P.with(Setting.SPLIT_DEPTH, 1));
    int[] cluster = found.flat().topic();
    assertEquals(391, found.idea().length);
    for (int d = 0; d < 225; d++) {
      assertFalse(found.idea()[cluster[d]], "the ordinary ones are no ideas");
    }
    Set<Integer> ideas = new HashSet<>();
    for (int d = 225; d < all.size(); d += 2) {
      assertEquals(cluster[d], cluster[d + 1]);
      assertTrue(found.idea()[cluster[d]] && ideas.add(cluster[d]), "each is an idea");
    }
  }
}
