package org.cahiers.launcher;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who gave what to which contribution.
 *
 * @param participants names, in the order of first appearance
 * @param contributions ids, in the order of first appearance
 * @param participant {@code participant[i]}: index of who gave score i
 * @param contribution {@code contribution[i]}: index of what score i is about
 * @param score {@code score[i]}: 1 to 5, or −1, 0, 1 when the file says agree, pass, disagree
 */
record Scores(
    List<String> participants,
    List<String> contributions,
    int[] participant,
    int[] contribution,
    byte[] score) {

  int size() {
    return score.length;
  }

  /** Every score as a record of names, for its fingerprint. */
  Stream<List<String>> records() {
    return IntStream.range(0, size())
        .mapToObj(
            i ->
                List.of(
                    participants.get(participant[i]),
                    contributions.get(contribution[i]),
                    Byte.toString(score[i])));
  }
}
