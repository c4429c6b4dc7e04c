package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

class ConsensusTest {

  private static final ClusterParameters P =
      ClusterParameters.defaults().with(Setting.CONSENSUS_RUNS, 8).withSeed(3);

  /** Clear answers, some on two subjects at once, and one that says nothing, in corpus order. */
  private static final Texts TEXTS = texts();

  private static final int[] USED =
      IntStream.range(0, TEXTS.size()).filter(i -> TEXTS.stems()[i].length > 0).toArray();

  private static Texts texts() {
    List<Contribution> answers = new ArrayList<>(SampleTexts.answers(32));
    answers.add(Contribution.of("empty", "fr", "", "..."));
    String both = "Il faut des pistes cyclables, des routes, des écoles et des élèves";
    answers.add(Contribution.of("both", "fr", "", both));
    String much =
        answers.get(0).text()
            + answers.get(4).text()
            + answers.get(8).text()
            + answers.get(1).text();
    answers.add(Contribution.of("long", "fr", "", much));
    Corpus corpus = Corpus.of(answers, Workers.single());
    return corpus.distinct(Partitions.range(answers.size()));
  }

  private static int[] run(int k, ClusterParameters p, int threads, double[] strength) {
    SmoothedSpace space = SmoothedSpace.of(TEXTS.stems(), p, Workers.single());
    return Consensus.of(TEXTS, space, USED, k, p, new Workers(threads), strength);
  }

  @Test
  void subjectsThatShareNoWordAreFoundAndSure() {
    double[] strength = new double[TEXTS.size()];
    int[] topic = run(4, P, 2, strength);
    int[] ofSubject = new int[4];
    Arrays.fill(ofSubject, -1);
    for (int i : USED) {
      String id = TEXTS.corpus().contributions().get(TEXTS.place()[i]).id();
      if (id.startsWith("c")) {
        int subject = Integer.parseInt(id.substring(1)) % 4;
        ofSubject[subject] = ofSubject[subject] < 0 ? topic[i] : ofSubject[subject];
        assertEquals(ofSubject[subject], topic[i], id);
        assertTrue(strength[i] > .6 && strength[i] <= 1, id + " " + strength[i]);
      }
    }
    assertEquals(4, Arrays.stream(ofSubject).distinct().count());
  }

  @Test
  void textsAreJoinedAndAreSureByTheShareOfRunsInWhichTheyMet() {
    for (int k = 2; k <= 6; k++) {
      double[] strength = new double[TEXTS.size()];
      int[] topic = run(k, P, 2, strength);
      float[] together = together(labels(k));
      int n = USED.length;
      int[] cut = AverageLink.cut(together.clone(), n, k);
      for (int i = 0; i < n; i++) {
        assertEquals(cut[i], topic[USED[i]]);
        double[] mean = new double[k];
        for (int g = 0; g < k; g++) {
          int own = i;
          int group = g;
          mean[g] =
              IntStream.range(0, n)
                  .filter(j -> j != own && cut[j] == group)
                  .mapToDouble(j -> together[own * n + j])
                  .average()
                  .orElse(0);
        }
        double met = mean[cut[i]];
        mean[cut[i]] = 0;
        double next = Arrays.stream(mean).max().orElseThrow();
        double expected = Math.max(met / Math.max(met + next, 1e-9), 1e-4);
        assertEquals(expected, strength[USED[i]], 1e-6);
      }
      for (int i = 0; i < topic.length; i++) {
        if (TEXTS.stems()[i].length == 0) {
          assertEquals(0, topic[i]);
          assertEquals(0, strength[i]);
        }
      }
    }
  }

  /** Ten runs of k-means and eight of each mixture. */
  private static List<int[]> labels(int k) {
    List<int[]> labels = new ArrayList<>();
    Dense points = SmoothedSpace.withPieces(TEXTS, P, Workers.single()).points();
    for (int run = 0; run < 10; run++) {
      labels.add(new KMeans(points, Workers.single()).run(k, 1, 3000 + run));
    }
    int[][] stems = TEXTS.withOpeningTwice(10, 20);
    for (int run = 0; run < 8; run++) {
      labels.add(mixture(Vocabulary.counts(stems, 2), k, new Generator(3000 + run, 7)));
      labels.add(mixture(Vocabulary.countsWithPairs(stems, 2), k, new Generator(3000 + run, 8)));
    }
    return labels;
  }

  private static int[] mixture(SparseRows counts, int k, Generator random) {
    int[] topic = IntStream.range(0, counts.rows()).map(d -> random.nextInt(k)).toArray();
    new CountMixture(counts, k, .1, .1).gibbs(topic, 14, 6, random);
    return topic;
  }

  private static float[] together(List<int[]> labels) {
    int n = USED.length;
    float[] together = new float[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int a = USED[i];
        int b = USED[j];
        long met = labels.stream().filter(label -> label[a] == label[b]).count();
        together[i * n + j] = (float) met / labels.size();
      }
    }
    return together;
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    double[] strength = new double[TEXTS.size()];
    double[] again = new double[TEXTS.size()];
    assertArrayEquals(run(4, P, 1, strength), run(4, P, 3, again));
    assertArrayEquals(strength, again);
  }

  @Test
  void asManyTopicsAreFoundAsAreWanted() {
    for (int k : new int[] {2, 9, USED.length - 1}) {
      assertEquals(k, Partitions.count(run(k, P, 2, new double[TEXTS.size()])));
    }
  }
}
