package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * The k highest scores seen, in a heap whose root is the lowest of them; of equal scores the lower
 * number stays.
 */
final class Nearest {

  private final int[] ids;
  private final float[] scores;
  private int size;

  Nearest(int k) {
    ids = new int[k];
    scores = new float[k];
  }

  void clear() {
    size = 0;
  }

  void offer(int id, float score) {
    if (size < ids.length) {
      int i = size++;
      while (i > 0 && worse(id, score, (i - 1) / 2)) {
        move((i - 1) / 2, i);
        i = (i - 1) / 2;
      }
      ids[i] = id;
      scores[i] = score;
    } else if (size > 0 && !worse(id, score, 0)) {
      sink(id, score);
    }
  }

  /** The numbers kept, ascending. */
  int[] ids() {
    int[] result = Arrays.copyOf(ids, size);
    Arrays.sort(result);
    return result;
  }

  /** The scores of {@link #ids()}, in the same order. */
  float[] scores() {
    int[] order = ids();
    float[] result = new float[size];
    for (int i = 0; i < size; i++) {
      result[Arrays.binarySearch(order, ids[i])] = scores[i];
    }
    return result;
  }

  private boolean worse(int id, float score, int at) {
    return score < scores[at] || score == scores[at] && id > ids[at];
  }

  private void sink(int id, float score) {
    int i = 0;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && worse(ids[child + 1], scores[child + 1], child)) {
        child++;
      }
      if (worse(id, score, child)) {
        break;
      }
      move(child, i);
      i = child;
    }
    ids[i] = id;
    scores[i] = score;
  }

  private void move(int from, int to) {
    ids[to] = ids[from];
    scores[to] = scores[from];
  }
}
