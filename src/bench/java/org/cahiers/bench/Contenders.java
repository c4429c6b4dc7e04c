package org.cahiers.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cahiers.analysis.cluster.ClusterParameters;
import org.cahiers.analysis.cluster.Clustering;
import org.cahiers.analysis.cluster.Edits;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.analysis.cluster.Progress;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Words;
import org.carrot2.clustering.Cluster;
import org.carrot2.clustering.Document;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.clustering.stc.STCClusteringAlgorithm;
import org.carrot2.language.LanguageComponents;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Our analysis and the peers, each with its own defaults. */
final class Contenders {

  private static final int SQUARE = 5_000;
  private static final int KMEANS = 20_000;
  private static final int FIVE = 5;
  private static final int ITERATIONS = 30;

  private Contenders() {}

  static List<Contender> all() {
    return List.of(
        new Contender("Cahiers, topics", Integer.MAX_VALUE, Contenders::cahiers),
        new Contender(
            "Carrot2 Lingo 4.5.1",
            SQUARE,
            (texts, k) -> carrot(texts, new LingoClusteringAlgorithm())),
        new Contender(
            "Carrot2 STC 4.5.1", KMEANS, (texts, k) -> carrot(texts, new STCClusteringAlgorithm())),
        new Contender("Tribuo k-means 4.3.2", KMEANS, Contenders::kMeans),
        new Contender("Tribuo HDBSCAN* 4.3.2", SQUARE, Contenders::hdbscan));
  }

  private static int[] cahiers(List<Contribution> texts, int topics) {
    ClusterParameters parameters = ClusterParameters.defaults();
    if (topics > 0) parameters = parameters.withTopics(topics);
    Map<String, Integer> found = new HashMap<>();
    for (Placement place :
        Clustering.run(texts, parameters, Edits.none(), Progress.NONE).placements()) {
      found.put(place.id(), place.topic() - 1);
    }
    return texts.stream().mapToInt(text -> found.get(text.id())).toArray();
  }

  /**
   * The first group of each document counts: Carrot2 lets groups overlap. English only, as its core
   * is.
   */
  private static int[] carrot(
      List<Contribution> texts, org.carrot2.clustering.ClusteringAlgorithm algorithm) {
    record Text(int place, String text) implements Document {
      @Override
      public void visitFields(java.util.function.BiConsumer<String, String> visitor) {
        visitor.accept("text", text);
      }
    }
    try {
      LanguageComponents english = LanguageComponents.loader().load().language("English");
      List<Text> documents = new java.util.ArrayList<>();
      for (Contribution each : texts) documents.add(new Text(documents.size(), each.whole()));
      int[] group = new int[texts.size()];
      Arrays.fill(group, -1);
      List<Cluster<Text>> clusters = algorithm.cluster(documents.stream(), english);
      for (int c = 0; c < clusters.size(); c++) {
        for (Text text : clusters.get(c).getDocuments()) {
          if (group[text.place] < 0) group[text.place] = c;
        }
      }
      return group;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static int[] kMeans(List<Contribution> texts, int topics) {
    if (topics == 0) return new int[0];
    var data = tfIdf(texts);
    var model =
        new KMeansTrainer(
                topics,
                ITERATIONS,
                KMeansTrainer.Distance.COSINE,
                Runtime.getRuntime().availableProcessors(),
                0)
            .train(data);
    int[] found = new int[texts.size()];
    int next = 0;
    for (var example : data) found[next++] = model.predict(example).getOutput().getID();
    return found;
  }

  private static int[] hdbscan(List<Contribution> texts, int topics) {
    if (topics > 0) return new int[0];
    var model =
        new HdbscanTrainer(
                FIVE,
                HdbscanTrainer.Distance.COSINE,
                FIVE,
                Runtime.getRuntime().availableProcessors())
            .train(tfIdf(texts));
    // label 0 is noise
    return model.getClusterLabels().stream().mapToInt(label -> label - 1).toArray();
  }

  /** The words that our analysis reads, so that methods are compared and not their stop lists. */
  private static MutableDataset<ClusterID> tfIdf(List<Contribution> texts) {
    Map<String, Integer> df = new HashMap<>();
    List<Map<String, Integer>> counts = texts.stream().map(Contenders::counts).toList();
    counts.forEach(each -> each.keySet().forEach(stem -> df.merge(stem, 1, Integer::sum)));
    var factory = new ClusteringFactory();
    var data = new MutableDataset<>(new SimpleDataSourceProvenance("texts", factory), factory);
    for (Map<String, Integer> each : counts) {
      var example = new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID);
      double square = 0;
      Map<String, Double> weights = new TreeMap<>();
      for (Map.Entry<String, Integer> term : each.entrySet()) {
        if (df.get(term.getKey()) < 2) continue;
        double weight =
            (1 + Math.log(term.getValue()))
                * Math.log((double) texts.size() / df.get(term.getKey()));
        weights.put(term.getKey(), weight);
        square += weight * weight;
      }
      double length = Math.max(Math.sqrt(square), 1e-12);
      weights.forEach((stem, weight) -> example.add(stem, weight / length));
      if (weights.isEmpty()) example.add("", 1);
      data.add(example);
    }
    return data;
  }

  private static Map<String, Integer> counts(Contribution text) {
    Map<String, Integer> counts = new HashMap<>();
    Words.of(text.language())
        .stems(text.whole())
        .forEach(stem -> counts.merge(stem, 1, Integer::sum));
    return counts;
  }
}
