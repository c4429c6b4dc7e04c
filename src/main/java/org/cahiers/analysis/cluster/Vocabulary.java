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

  private Vocabulary() {}

  /** Counts of the stems that at least {@code least} texts have: rows of ascending columns. */
  static SparseRows counts(int[][] texts, int least) {
    return build(texts, least, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Weights (1 + ln tf)·(ln((n+1)/(df+1)) + 1) of stems and pairs, rows of length 1 (Salton and
   * Buckley 1988).
   *
   * @return null if fewer than three terms are left
   */
  static SparseRows weights(int[][] texts, ClusterParameters p) {
    int most = (int) Math.max(p.get(Setting.COMMON_SHARE) * texts.length, 5);
    SparseRows counts =
        build(texts, p.whole(Setting.STEM_TEXTS), p.whole(Setting.PAIR_TEXTS), most);
    int[] df = new int[counts.columns()];
    for (int c : counts.column()) {
      df[c]++;
    }
    double[] idf = new double[df.length];
    for (int c = 0; c < df.length; c++) {
      idf[c] = StrictMath.log((texts.length + 1.0) / (df[c] + 1.0)) + 1;
    }
    float[] value = counts.value();
    for (int r = 0; r < counts.rows(); r++) {
      double square = 0;
      for (int i = counts.start()[r]; i < counts.start()[r + 1]; i++) {
        double w = (value[i] == 1 ? 1 : 1 + StrictMath.log(value[i])) * idf[counts.column()[i]];
        value[i] = (float) w;
        square += w * w;
      }
      float norm = (float) StrictMath.sqrt(square);
      for (int i = counts.start()[r]; i < counts.start()[r + 1]; i++) {
        value[i] /= norm;
      }
    }
    return counts;
  }

  private static SparseRows build(int[][] texts, int least, int leastPair, int most) {
    boolean pairs = leastPair < Integer.MAX_VALUE;
    LongIndex index = new LongIndex(1 << 12);
    int[] df = new int[1 << 12];
    int[] seenIn = new int[1 << 12];
    int[][] terms = new int[texts.length][];
    for (int d = 0; d < texts.length; d++) {
      int[] text = texts[d];
      int[] mine = new int[pairs ? Math.max(0, 2 * text.length - 1) : text.length];
      for (int i = 0; i < mine.length; i++) {
        long key =
            i < text.length
                ? text[i]
                : ((long) (text[i - text.length] + 1) << 32)
                    | (text[i - text.length + 1] & 0xFFFFFFFFL);
        int term = index.number(key);
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
      int needed = index.key(t) >>> 32 == 0 ? least : leastPair;
      columnOf[t] = df[t] >= needed && df[t] <= most ? columns++ : -1;
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
