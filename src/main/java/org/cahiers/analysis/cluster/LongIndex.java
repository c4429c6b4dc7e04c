package org.cahiers.analysis.cluster;

import java.util.Arrays;
import org.cahiers.analysis.text.ContentHash;

/** Numbers longs in the order of their first appearance (open addressing). */
final class LongIndex {

  private int[] slots;
  private long[] keys;
  private int size;

  LongIndex(int expected) {
    slots = new int[Integer.highestOneBit(Math.max(16, expected)) * 4];
    keys = new long[Math.max(16, expected)];
  }

  int size() {
    return size;
  }

  long key(int number) {
    return keys[number];
  }

  /** Number of a key, a new one if it has none yet. */
  int number(long key) {
    int slot = slot(key);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (2 * (size + 1) > slots.length) {
      grow();
      slot = slot(key);
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size] = key;
    slots[slot] = ++size;
    return size - 1;
  }

  /** Number of a key, −1 if it has none. */
  int find(long key) {
    return slots[slot(key)] - 1;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) ContentHash.mix(key) & mask;
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int number = 0; number < size; number++) {
      slots[slot(keys[number])] = number + 1;
    }
  }
}
