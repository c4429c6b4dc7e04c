package org.cahiers.analysis.cluster;

/**
 * A dense matrix of floats by rows. The inner loops run along rows, which the compiler turns into
 * vector instructions; a loop along a sum would not be, as floating-point sums must keep their
 * order.
 *
 * @param values length rows × columns; at most 2^31 numbers, about 7 million rows of 300
 */
record Dense(int rows, int columns, float[] values) {

  private static final int BLOCK = 128;

  Dense(int rows, int columns) {
    this(rows, columns, new float[Math.multiplyExact(rows, columns)]);
  }

  /** {@code out += a·x}. */
  static void add(float[] out, int o, int width, float a, float[] x, int p) {
    for (int j = 0; j < width; j++) {
      out[o + j] += a * x[p + j];
    }
  }

  /**
   * {@code out += a·x[p…] + b·x[q…] + c·x[r…] + d·x[s…]}, a quarter of the traffic of four single
   * calls.
   */
  static void add4(
      float[] out,
      int o,
      int width,
      float a,
      float[] x,
      int p,
      float b,
      int q,
      float c,
      int r,
      float d,
      int s) {
    for (int j = 0; j < width; j++) {
      out[o + j] += a * x[p + j] + b * x[q + j] + c * x[r + j] + d * x[s + j];
    }
  }

  /** This (n × k) times another (k × m). */
  Dense times(Dense right, Workers workers) {
    Dense product = new Dense(rows, right.columns);
    workers.blocks(rows, BLOCK, (from, to) -> timesRows(right, from, to, product.values, from));
    return product;
  }

  /**
   * Rows {@code from … to-1} of the product into {@code out}, whose row {@code at} is the first.
   */
  void timesRows(Dense right, int from, int to, float[] out, int at) {
    int width = right.columns;
    for (int r = from; r < to; r++) {
      int o = (at + r - from) * width;
      int k = 0;
      int row = r * columns;
      for (; k + 3 < columns; k += 4) {
        add4(
            out,
            o,
            width,
            values[row + k],
            right.values,
            k * width,
            values[row + k + 1],
            (k + 1) * width,
            values[row + k + 2],
            (k + 2) * width,
            values[row + k + 3],
            (k + 3) * width);
      }
      for (; k < columns; k++) {
        add(out, o, width, values[row + k], right.values, k * width);
      }
    }
  }

  /**
   * Transpose of this times this, columns × columns. Blocks of rows are summed in float and the
   * blocks in double, in order, so that neither length nor threads cost precision or change a bit.
   */
  double[] gram(Workers workers) {
    int size = 1024;
    int blocks = (rows + size - 1) / size;
    double[] total = new double[columns * columns];
    int batch = 16;
    for (int first = 0; first < blocks; first += batch) {
      int count = Math.min(batch, blocks - first);
      float[][] parts = new float[count][];
      int base = first;
      workers.each(
          count, b -> parts[b] = gramOf((base + b) * size, Math.min(rows, (base + b + 1) * size)));
      for (float[] part : parts) {
        for (int i = 0; i < total.length; i++) {
          total[i] += part[i];
        }
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < i; j++) {
        total[i * columns + j] = total[j * columns + i];
      }
    }
    return total;
  }

  private float[] gramOf(int from, int to) {
    float[] sum = new float[columns * columns];
    int r = from;
    for (; r + 3 < to; r += 4) {
      int p = r * columns;
      int q = p + columns;
      int s = q + columns;
      int t = s + columns;
      for (int i = 0; i < columns; i++) {
        add4(
            sum,
            i * columns + i,
            columns - i,
            values[p + i],
            values,
            p + i,
            values[q + i],
            q + i,
            values[s + i],
            s + i,
            values[t + i],
            t + i);
      }
    }
    for (; r < to; r++) {
      int p = r * columns;
      for (int i = 0; i < columns; i++) {
        add(sum, i * columns + i, columns - i, values[p + i], values, p + i);
      }
    }
    return sum;
  }

  /** Rows brought to length 1; empty rows stay empty. */
  void normaliseRows() {
    for (int r = 0; r < rows; r++) {
      double square = 0;
      for (int j = r * columns; j < (r + 1) * columns; j++) {
        square += (double) values[j] * values[j];
      }
      if (square > 0) {
        float factor = (float) (1 / StrictMath.sqrt(square));
        for (int j = r * columns; j < (r + 1) * columns; j++) {
          values[j] *= factor;
        }
      }
    }
  }

  /** Some of the rows, in the order given. */
  Dense rows(int[] chosen) {
    Dense result = new Dense(chosen.length, columns);
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, result.values, i * columns, columns);
    }
    return result;
  }
}
