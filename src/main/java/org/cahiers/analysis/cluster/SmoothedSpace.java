package org.cahiers.analysis.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Texts as unit vectors in which each has borrowed the words of its neighbours: TF-IDF, neighbour
 * graph, randomised singular value decomposition, diffusion. Short texts rarely share words with
 * all of their kind, but their neighbours' neighbours do; of all steps this one gains most.
 *
 * @param points one row of length 1 for each text
 * @param graph row-stochastic weights to the neighbours; null where only some of the texts were
 *     picked
 */
record SmoothedSpace(Dense points, @Nullable SparseRows graph) {

  /**
   * The basis is made orthonormal before every second power iteration: the singular values that are
   * kept differ by less than a factor of ten, which two iterations raise to less than a float
   * holds.
   */
  private static final int ITERATIONS_PER_QR = 2;

  /** One row for each text, or null if there are fewer than three terms. */
  static @Nullable SmoothedSpace of(int[][] texts, ClusterParameters p, Workers workers) {
    return of(Vocabulary.weights(texts, p), p, workers);
  }

  /**
   * One row for each text from stems and {@link Pieces} together: pieces forgive spelling and
   * inflection, which few texts cannot average away. Null if there are fewer than three terms.
   */
  static @Nullable SmoothedSpace withPieces(Texts texts, ClusterParameters p, Workers workers) {
    SparseRows stems = Vocabulary.weights(texts.stems(), p);
    SparseRows pieces = Vocabulary.pieceWeights(texts.pieces(workers), p);
    return of(stems.beside(pieces, Pieces.STEMS, Pieces.SHARE), p, workers);
  }

  private static @Nullable SmoothedSpace of(
      SparseRows weights, ClusterParameters p, Workers workers) {
    int n = weights.rows();
    if (weights.columns() < 3 || n < 2) {
      return null;
    }
    int k = Math.min(p.whole(Setting.NEIGHBOURS), Math.max(3, n / 6));
    SparseRows graph = NeighbourGraph.of(weights, k, workers);
    int rank = Math.min(p.whole(Setting.RANK), Math.max(5, n / 3));
    Dense latent = latent(weights, rank, p, workers);
    return new SmoothedSpace(diffused(latent, graph, p, workers), graph);
  }

  /**
   * Rows of the best approximation of a given rank, up to a rotation, which no later step can see
   * (Halko, Martinsson and Tropp 2011, algorithms 4.4 and 5.1; the final eigenvectors are left out
   * for the same reason).
   */
  static Dense latent(SparseRows weights, int rank, ClusterParameters p, Workers workers) {
    int width = Math.max(1, Math.min(rank, Math.min(weights.rows(), weights.columns())));
    SparseRows transposed = weights.transposed();
    Dense random = new Dense(weights.columns(), width);
    workers.blocks(
        weights.columns(),
        1024,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            Generator generator = new Generator(p.seed(), r);
            for (int j = 0; j < width; j++) {
              random.row()[r][j] = (float) generator.nextGaussian();
            }
          }
        });
    Dense basis = weights.times(random, workers);
    for (int i = 0; i < p.whole(Setting.POWER_ITERATIONS); i++) {
      if (i % ITERATIONS_PER_QR == 0) {
        basis = Factorisations.orthonormal(basis, workers);
      }
      basis = weights.times(transposed.times(basis, workers), workers);
    }
    basis = Factorisations.orthonormal(Factorisations.orthonormal(basis, workers), workers);
    double[] energy = transposed.times(basis, workers).gram(workers);
    double[][] upper = Factorisations.cholesky(energy, width);
    Dense lower = new Dense(width, width);
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        lower.row()[i][j] = (float) upper[j][i];
      }
    }
    return basis.times(lower, workers);
  }

  /**
   * y ← t·z + (1−t)·W·y, from y = z: personalised PageRank from each text (Klicpera et al. 2019);
   * rows of length 1.
   */
  private static Dense diffused(
      Dense latent, SparseRows graph, ClusterParameters p, Workers workers) {
    float keep = (float) p.get(Setting.TELEPORT);
    Dense y = latent;
    for (int step = 0; step < p.whole(Setting.DIFFUSION_STEPS); step++) {
      Dense lent = graph.times(y, workers);
      workers.blocks(
          lent.rows(),
          512,
          (from, to) -> {
            for (int r = from; r < to; r++) {
              float[] sum = lent.row()[r];
              float[] own = latent.row()[r];
              for (int j = 0; j < sum.length; j++) {
                sum[j] = keep * own[j] + (1 - keep) * sum[j];
              }
            }
          });
      y = lent;
    }
    y.normaliseRows();
    return y;
  }

  /** Some of the texts, in the order given. */
  SmoothedSpace pick(int[] chosen) {
    return new SmoothedSpace(points.rows(chosen), null);
  }
}
