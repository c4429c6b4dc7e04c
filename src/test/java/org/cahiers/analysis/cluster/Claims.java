package org.cahiers.analysis.cluster;

import java.util.Random;
import java.util.stream.IntStream;

/** Claims that several people make in the same words and one of their own each. */
final class Claims {

  private Claims() {}

  static Texts texts(int claims, int people) {
    return HandMade.texts(
        HandMade.corpus(
            IntStream.range(0, claims * people)
                .mapToObj(d -> claim(d / people) + "extra" + (char) ('a' + d % people))
                .toArray(String[]::new)));
  }

  /** Which claim each text makes. */
  static int[] planted(int claims, int people) {
    return IntStream.range(0, claims * people).map(d -> d / people).toArray();
  }

  private static String claim(int number) {
    StringBuilder claim = new StringBuilder();
    Random letters = new Random(number);
    for (int word = 0; word < 4; word++) {
      letters.ints(6, 'a', 'z' + 1).forEach(letter -> claim.append((char) letter));
      claim.append(' ');
    }
    return claim.toString();
  }
}
