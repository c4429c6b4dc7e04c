package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowingTest {

  @ParameterizedTest(name = "{0}, moved {1}, before {2}: {3}")
  @CsvSource({
    // nobody moved, nobody goes
    "0 0 1 1, 0 0 0 0, 3 3 4 -1, 0 0 0 0",
    // who arrives in an emptied group follows, whether new or unclustered before
    "0 0 0 0, 7 7 0 0, 3 3 -1 0, 7 7 7 7",
    // so does who is there already
    "0 0 0, 7 7 0, 3 3 7, 7 7 7",
    // whom people left stays, though most went
    "0 0 0 0, 7 7 0 0, 3 3 3 -1, 7 7 0 7",
    // no more went than stayed: the group is not empty
    "0 0 0 0 0, 7 7 0 0 0, 3 3 3 3 -1, 7 7 0 0 0",
    "0 0 0 0 0, 7 0 0 0 0, 3 3 3 -1 3, 7 0 0 0 0",
    // they follow most of those who were moved, of as many the lower number
    "0 0 0 0, 8 7 8 0, 3 3 3 -1, 8 7 8 8",
    "0 0 0 0, 7 8 8 0, 3 3 3 -1, 7 8 8 8",
    "0 0 0, 8 7 0, 3 3 -1, 8 7 7",
    // each group for itself, and those without one not at all
    "1 1 0 0 -1, 7 0 0 0 0, 3 -1 -1 -1 -1, 7 7 0 0 0",
    "-1 -1 0, 7 0 0, 3 -1 -1, 7 0 0",
    "-1 0 -1, 0 7 0, 3 4 5, 0 7 0"
  })
  void whoArrivesGoesAfterThoseWhoWereMoved(
      String group, String movedTo, String before, String expected) {
    int[] moved = ints(movedTo);
    Following following = new Following(ints(group), moved, ints(before));
    assertArrayEquals(
        ints(expected), IntStream.range(0, moved.length).map(following::of).toArray());
  }
}
