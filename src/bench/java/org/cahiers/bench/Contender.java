package org.cahiers.bench;

import java.util.List;
import org.cahiers.analysis.text.Contribution;

/**
 * Something that groups texts.
 *
 * @param largest number of texts that it is given; beyond, it needs memory or time that grow with
 *     the square
 */
record Contender(String name, int largest, Method method) {

  /** Its way to group. */
  @FunctionalInterface
  interface Method {
    /**
     * @param topics number wanted, 0 if it is to be found
     * @return group of each text, −1 if left out
     */
    int[] group(List<Contribution> texts, int topics);
  }
}
