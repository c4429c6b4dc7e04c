package org.cahiers.insight.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.debate.DebateId;
import org.cahiers.insight.TopicId;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.web.Treemap.Block;
import org.cahiers.insight.web.Treemap.Cell;
import org.junit.jupiter.api.Test;

class TreemapTest {

  @Property(tries = 200)
  void rectanglesAreAsLargeAsTheirTopicsAndStayInside(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 500) Integer> sizes) {
    List<Integer> descending = sizes.stream().sorted((a, b) -> b - a).toList();
    double total = descending.stream().mapToInt(n -> n).sum();
    Treemap map = Treemap.of(List.of(block(descending)), 1000, 500, 15);
    for (Cell cell : map.cells()) {
      assertTrue(cell.x() >= 0 && cell.x() + cell.width() <= 1000.2, cell.toString());
      assertTrue(cell.y() >= 0 && cell.y() + cell.height() <= 500.2, cell.toString());
      double wanted = 500_000 * cell.topic().size() / total;
      double drawn = (cell.width() + gap(cell.width())) * (cell.height() + gap(cell.height()));
      assertEquals(wanted, drawn, .1 * (cell.width() + cell.height() + 8), cell.toString());
    }
  }

  /** Found by the property above: the gap took the whole of a rectangle 1.8 wide. */
  @Test
  void theSmallestTopicBesideTheLargestIsStillDrawn() {
    Treemap map = Treemap.of(List.of(block(List.of(500, 1))), 1000, 500, 15);
    Cell smallest = map.cells().get(1);
    assertTrue(smallest.width() > 0 && smallest.height() > 0, smallest.toString());
  }

  /** What was left free around a side drawn this long: 2, or half of a side shorter than 4. */
  private static double gap(double drawn) {
    return Math.min(2, drawn);
  }

  @Test
  void aLabelIsCutBetweenWordsAndSaysSo() {
    assertEquals(
        List.of("Trains et", "cars du soir"), Treemap.wrapped("Trains et cars du soir", 12, 3));
    assertEquals(List.of("Trains et…"), Treemap.wrapped("Trains et cars du soir", 12, 1));
    assertEquals(List.of(), Treemap.wrapped("Trains", 2, 3));
    assertEquals(List.of(), Treemap.wrapped("Trains", 12, 0));
  }

  private static Block block(List<Integer> sizes) {
    return new Block(
        java.util.stream.IntStream.range(0, sizes.size())
            .mapToObj(i -> topic(i + 1, sizes.get(i)))
            .toList());
  }

  private static TopicView topic(int number, int size) {
    return new TopicView(
        new TopicId(number),
        new DebateId(1),
        Level.TOPIC,
        number,
        "Topic " + number,
        false,
        List.of(),
        size,
        size,
        -1,
        List.of(),
        new TopicId(1_000),
        1,
        false);
  }
}
