package org.cahiers.analysis.cluster;

/** Word weights of texts for the mixture: repeats and long texts count less than in proportion. */
final class WordWeights {

  private WordWeights() {}

  /** Number of times each stem of the vocabulary occurs in each text. */
  static SparseRows whole(int[][] texts, ClusterParameters p) {
    return Vocabulary.counts(texts, p.whole(Setting.STEM_TEXTS));
  }

  /**
   * The weights of one text.
   *
   * @param columns ascending, repeats allowed
   * @return for each place of {@code columns}; of repeats the first carries the weight and the
   *     others 0
   */
  static float[] of(int[] columns, ClusterParameters p) {
    float[] value = new float[columns.length];
    double length = 0;
    for (int i = 0; i < columns.length; ) {
      int j = i;
      while (j < columns.length && columns[j] == columns[i]) {
        j++;
      }
      value[i] = j == i + 1 ? 1 : (float) StrictMath.pow(j - i, p.get(Setting.REPEAT_POWER));
      length += value[i];
      i = j;
    }
    double longest = p.get(Setting.TEMPER_LENGTH);
    if (length > longest) {
      float factor = (float) StrictMath.pow(length / longest, -p.get(Setting.TEMPER_POWER));
      for (int i = 0; i < value.length; i++) {
        value[i] *= factor;
      }
    }
    return value;
  }

  /** tf^.5, times (L/8)^−.5 for a text of weight L above 8. */
  static SparseRows tempered(int[][] texts, ClusterParameters p) {
    SparseRows rows = whole(texts, p);
    double repeat = p.get(Setting.REPEAT_POWER);
    double longest = p.get(Setting.TEMPER_LENGTH);
    float[] value = rows.value();
    for (int r = 0; r < rows.rows(); r++) {
      double length = 0;
      for (int i = rows.start()[r]; i < rows.start()[r + 1]; i++) {
        value[i] = value[i] == 1 ? 1 : (float) StrictMath.pow(value[i], repeat);
        length += value[i];
      }
      if (length > longest) {
        float factor = (float) StrictMath.pow(length / longest, -p.get(Setting.TEMPER_POWER));
        for (int i = rows.start()[r]; i < rows.start()[r + 1]; i++) {
          value[i] *= factor;
        }
      }
    }
    return rows;
  }
}
