package org.cahiers.analysis.match;

/**
 * The highest scores seen and whose they are, in a heap whose root is the lowest of them; of equal
 * scores the lower number stays.
 */
final class HighestScores {

  /** Bits of the score, which is above 0, before the number of whose it is, turned round. */
  private final long[] heap;

  private int size;

  /**
   * @param most how many are kept, at least 1
   */
  HighestScores(int most) {
    heap = new long[most];
  }

  /** A score must be above this to be kept. */
  float least() {
    return size < heap.length ? 0 : score(0);
  }

  int size() {
    return size;
  }

  /** A kept score; in no order. */
  float score(int i) {
    return Float.intBitsToFloat((int) (heap[i] >>> 32));
  }

  /** Whose score {@code i} is. */
  int number(int i) {
    return Integer.MAX_VALUE - (int) heap[i];
  }

  void offer(int number, float score) {
    long key = (long) Float.floatToIntBits(score) << 32 | Integer.MAX_VALUE - number;
    if (size < heap.length) {
      rise(key, size++);
    } else if (key > heap[0]) {
      sink(key);
    }
  }

  private void rise(long key, int from) {
    int i = from;
    while (i > 0 && key < heap[(i - 1) / 2]) {
      heap[i] = heap[(i - 1) / 2];
      i = (i - 1) / 2;
    }
    heap[i] = key;
  }

  private void sink(long key) {
    int i = 0;
    for (int child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (key <= heap[child]) {
        break;
      }
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = key;
  }
}
