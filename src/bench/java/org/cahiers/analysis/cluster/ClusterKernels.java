package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cahiers.analysis.text.Contribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Inner loops of the clustering on 5,000 generated texts, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ClusterKernels {

  private static final int TEXTS = 5_000;
  private static final int TOPICS = 100;

  private final ClusterParameters parameters = ClusterParameters.defaults();
  private Corpus corpus;
  private SparseRows weights;
  private SparseRows tempered;
  private Dense latent;
  private int[] start;
  private Assignment assignment;
  private int asked;

  @Setup
  public void texts() {
    Random random = new Random(3);
    List<Contribution> texts = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      int subject = random.nextInt(50);
      for (int w = 0; w < 12; w++) {
        int word = (int) Math.pow(3000, random.nextDouble());
        text.append(w % 2 == 0 ? "mot" + word : "sujet" + subject + "x" + word % 40).append(' ');
      }
      texts.add(Contribution.of("t" + i, "fr", "", text.toString()));
    }
    corpus = Corpus.of(texts, Workers.single());
    weights = Vocabulary.weights(corpus.stems(), parameters);
    tempered = WordWeights.tempered(corpus.stems(), parameters);
    latent = SmoothedSpace.latent(weights, 100, parameters, Workers.single());
    start = new int[TEXTS];
    for (int d = 0; d < TEXTS; d++) {
      start[d] = random.nextInt(TOPICS);
    }
    ClusterParameters quick = parameters.with(Setting.STABILITY_RUNS, 0);
    List<Contribution> some = texts.subList(0, 1000);
    assignment =
        new Assignment(
            some, Clustering.run(some, quick, Edits.none(), Progress.NONE).placements(), quick);
  }

  /** One sweep over all texts that draws, from a start of 100 topics. */
  @Benchmark
  public int[] mixtureSweep() {
    int[] topic = start.clone();
    new Mixture(tempered, TOPICS, .1, .2, .5).gibbs(topic, 1, 0, new Generator(1));
    return topic;
  }

  /** The 15 nearest of every text. */
  @Benchmark
  public SparseRows neighbourSearch() {
    return NeighbourGraph.of(weights, 15, Workers.single());
  }

  /** Near-copies among all texts. */
  @Benchmark
  public int[] minHash() {
    return Copies.leaders(corpus.shingles(), Workers.single());
  }

  /** 50 groups in 100 dimensions. */
  @Benchmark
  public int[] kMeans() {
    return new KMeans(latent, Workers.single()).run(50, 1, 1);
  }

  /** The place of one new text. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Placement assignment() {
    asked = (asked + 1) % TEXTS;
    return assignment.place(corpus.contributions().get(asked));
  }
}
