package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Which stems, and pairs of neighbouring stems, count as terms of a set of texts, and the texts as
 * rows over them.
 *
 * <p>A stem is a number of the {@link Corpus}; a pair is two of them in one long. Both are numbered
 * here by their first use in the texts as they are ordered (by content hash), so that columns do
 * not depend on the order of arrival.
 */
final class Vocabulary {

  private static final int ALWAYS_ALLOWED = 5;
  private static final double LOCAL_FLOOR = .3;

  private Vocabulary() {}

  /** A set of texts as rows over terms, and how many texts each term must and may be in. */
  private record Limits(int least, int leastPair, int most) {}

  /** Counts of the stems that at least {@code least} texts have: rows of ascending columns. */
  static SparseRows counts(int[][] texts, int least) {
    return build(stems(texts), new Limits(least, least, Integer.MAX_VALUE));
  }

  /** The same of stems and of pairs of neighbouring stems. */
  static SparseRows countsWithPairs(int[][] texts, int least) {
    return build(withPairs(texts), new Limits(least, least, Integer.MAX_VALUE));
  }

  /** Weights of stems and pairs, rows of length 1. */
  static SparseRows weights(int[][] texts, ClusterParameters p) {
    Limits limits =
        new Limits(p.whole(Setting.STEM_TEXTS), p.whole(Setting.PAIR_TEXTS), most(texts.length, p));
    return weighted(build(withPairs(texts), limits));
  }

  /** Weights of {@link Pieces}, rows of length 1. */
  static SparseRows pieceWeights(long[][] pieces, ClusterParameters p) {
    int least = p.whole(Setting.STEM_TEXTS);
    return weighted(build(pieces, new Limits(least, least, most(pieces.length, p))));
  }

  /**
   * Binary rows of length 1 weighed by rarity among these texts only, ln((n+1)/(df+1)) + .3; no
   * term is too rare or too common.
   */
  static SparseRows localWeights(long[][] terms) {
    SparseRows rows = build(terms, new Limits(1, 1, Integer.MAX_VALUE));
    int[] df = frequencies(rows);
    for (int i = 0; i < rows.value().length; i++) {
      double rarity = StrictMath.log((terms.length + 1.0) / (df[rows.column()[i]] + 1.0));
      rows.value()[i] = (float) (rarity + LOCAL_FLOOR);
    }
    normalise(rows);
    return rows;
  }

  /** Stems as terms. */
  static long[][] stems(int[][] texts) {
    return Arrays.stream(texts)
        .map(text -> Arrays.stream(text).asLongStream().toArray())
        .toArray(long[][]::new);
  }

  private static int most(int texts, ClusterParameters p) {
    return (int) Math.max(p.get(Setting.COMMON_SHARE) * texts, ALWAYS_ALLOWED);
  }

  private static long[][] withPairs(int[][] texts) {
    long[][] terms = new long[texts.length][];
    for (int d = 0; d < texts.length; d++) {
      int[] text = texts[d];
      long[] mine = new long[Math.max(0, 2 * text.length - 1)];
      for (int i = 0; i < text.length; i++) {
        mine[i] = text[i];
        if (i + 1 < text.length) {
          mine[text.length + i] = (long) (text[i] + 1) << 32 | text[i + 1];
        }
      }
      terms[d] = mine;
    }
    return terms;
  }

  /** (1 + ln tf)·(ln((n+1)/(df+1)) + 1), rows of length 1 (Salton and Buckley 1988). */
  private static SparseRows weighted(SparseRows counts) {
    int[] df = frequencies(counts);
    double[] idf = new double[df.length];
    for (int c = 0; c < df.length; c++) {
      idf[c] = StrictMath.log((counts.rows() + 1.0) / (df[c] + 1.0)) + 1;
    }
    float[] value = counts.value();
    for (int i = 0; i < value.length; i++) {
      value[i] =
          (float) ((value[i] == 1 ? 1 : 1 + StrictMath.log(value[i])) * idf[counts.column()[i]]);
    }
    normalise(counts);
    return counts;
  }

  private static int[] frequencies(SparseRows rows) {
    int[] df = new int[rows.columns()];
    for (int c : rows.column()) {
      df[c]++;
    }
    return df;
  }

  private static void normalise(SparseRows rows) {
    for (int r = 0; r < rows.rows(); r++) {
      double square = 0;
      for (int i = rows.start()[r]; i < rows.start()[r + 1]; i++) {
        square += (double) rows.value()[i] * rows.value()[i];
      }
      float norm = (float) StrictMath.sqrt(square);
      for (int i = rows.start()[r]; i < rows.start()[r + 1]; i++) {
        rows.value()[i] /= norm;
      }
    }
  }

  private static SparseRows build(long[][] texts, Limits limits) {
    LongIndex index = new LongIndex(1 << 12);
    int[] df = new int[1 << 12];
    int[] seenIn = new int[1 << 12];
    int[][] terms = new int[texts.length][];
    for (int d = 0; d < texts.length; d++) {
      int[] mine = new int[texts[d].length];
      for (int i = 0; i < mine.length; i++) {
        int term = index.number(texts[d][i]);
        if (term >= df.length) {
          df = Arrays.copyOf(df, 2 * df.length);
          seenIn = Arrays.copyOf(seenIn, df.length);
        }
        mine[i] = term;
        if (seenIn[term] != d + 1) {
          seenIn[term] = d + 1;
          df[term]++;
        }
      }
      terms[d] = mine;
    }
    int[] columnOf = new int[index.size()];
    int columns = 0;
    for (int t = 0; t < columnOf.length; t++) {
      int needed = index.key(t) >>> 32 == 0 ? limits.least : limits.leastPair;
      columnOf[t] = df[t] >= needed && df[t] <= limits.most ? columns++ : -1;
    }
    return rows(terms, columnOf, columns);
  }

  private static SparseRows rows(int[][] terms, int[] columnOf, int columns) {
    int[] start = new int[terms.length + 1];
    int[] column = new int[1 << 12];
    float[] value = new float[1 << 12];
    int at = 0;
    for (int d = 0; d < terms.length; d++) {
      int[] kept =
          Arrays.stream(terms[d]).map(t -> columnOf[t]).filter(c -> c >= 0).sorted().toArray();
      if (at + kept.length > column.length) {
        int size = Math.max(2 * column.length, at + kept.length);
        column = Arrays.copyOf(column, size);
        value = Arrays.copyOf(value, size);
      }
      for (int i = 0; i < kept.length; i++) {
        if (i > 0 && kept[i] == kept[i - 1]) {
          value[at - 1]++;
        } else {
          column[at] = kept[i];
          value[at++] = 1;
        }
      }
      start[d + 1] = at;
    }
    return new SparseRows(columns, start, Arrays.copyOf(column, at), Arrays.copyOf(value, at));
  }
}
