package org.cahiers.analysis.cluster;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cahiers.analysis.cluster.Progress.Stage;
import org.cahiers.analysis.text.Contribution;

/**
 * Contributions in; themes, topics and clusters the size of a proposal out.
 *
 * <p>The same contributions in any order, with the same parameters and edits, give the same result
 * to the last bit, with any number of threads. See docs/algorithms for each step.
 */
public final class Clustering {

  private Clustering() {}

  /**
   * Runs the whole analysis.
   *
   * @param contributions in any order; empty texts are allowed
   * @param edits what people changed in an earlier run, {@link Edits#none()} if there was none
   * @throws IllegalArgumentException if two contributions have the same id
   */
  public static ClusterResult run(
      List<Contribution> contributions,
      ClusterParameters parameters,
      Edits edits,
      Progress progress) {
    refuseSameIds(contributions);
    Workers workers = new Workers(parameters.threads());
    progress.at(Stage.READING, 0);
    Corpus corpus = Corpus.of(contributions, workers);
    progress.at(Stage.COPIES, .1);
    int[] leader = Copies.leaders(corpus.shingles(), workers);
    Kindred kindred = Kindred.of(corpus.distinct(leader), parameters, workers);
    Texts texts = kindred.texts();
    Hierarchy hierarchy = Hierarchy.of(kindred, parameters, workers, progress);
    int[] themes = Themes.of(hierarchy);
    progress.at(Stage.STABILITY, .75);
    double[] ofTopics = Stability.ofTopics(texts, hierarchy, parameters, workers);
    double[] ofClusters = ClusterStability.of(texts, hierarchy, parameters, workers);
    Grouping grouping = Grouping.of(corpus, leader, texts, hierarchy, themes, edits, parameters);
    progress.at(Stage.LABELS, .85);
    List<Group> tree =
        new Tree(corpus, leader, grouping, ofTopics, ofClusters, edits, workers).build();
    List<Placement> placements =
        IntStream.range(0, corpus.size())
            .mapToObj(d -> grouping.placement(corpus, leader, d))
            .sorted(Comparator.comparing(Placement::id))
            .toList();
    progress.at(Stage.LABELS, 1);
    int topics = tree.stream().mapToInt(theme -> theme.groups().size()).sum();
    int copies = corpus.size() - texts.size();
    return new ClusterResult(tree, placements, topics, copies, lapsed(tree, edits));
  }

  private static void refuseSameIds(List<Contribution> contributions) {
    Set<String> ids = new HashSet<>();
    for (Contribution c : contributions) {
      if (!ids.add(c.id())) {
        throw new IllegalArgumentException("two contributions have the id " + c.id());
      }
    }
  }

  private static List<GroupRef> lapsed(List<Group> tree, Edits edits) {
    Set<GroupRef> present = new HashSet<>();
    for (Group theme : tree) {
      present.add(theme.ref());
      for (Group topic : theme.groups()) {
        present.add(topic.ref());
        topic.groups().forEach(cluster -> present.add(cluster.ref()));
      }
    }
    return edits.renamed().keySet().stream()
        .filter(ref -> !present.contains(ref))
        .sorted()
        .toList();
  }
}
