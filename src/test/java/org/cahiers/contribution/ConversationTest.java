package org.cahiers.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cahiers.contribution.Conversation.Place;
import org.cahiers.contribution.Conversation.Stored;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final long ROOT = 1;

  private static List<Long> read(Stored... replies) {
    return numbers(Conversation.of(ROOT, List.of(replies)).places());
  }

  private static List<Long> numbers(List<Place> places) {
    return places.stream().map(Place::number).toList();
  }

  private static Stored shown(long number, long parent) {
    return new Stored(number, parent, true);
  }

  private static Stored gone(long number, long parent) {
    return new Stored(number, parent, false);
  }

  @Test
  void answersFollowTheReplyThatTheyAreUnder() {
    assertEquals(
        List.of(2L, 4L, 6L, 3L, 5L),
        read(shown(2, 1), shown(3, 1), shown(4, 2), shown(5, 3), shown(6, 4)));
  }

  @Test
  void whatIsGoneKeepsItsPlaceWhileSomethingBelowItIsRead() {
    assertEquals(List.of(2L, 3L, 4L), read(gone(2, 1), gone(3, 2), shown(4, 3)));
    assertEquals(List.of(), read(gone(2, 1), gone(3, 2), gone(4, 3)));
    assertEquals(List.of(2L), read(shown(2, 1), gone(3, 2)));
  }

  @Test
  void aReplyMayHaveALowerNumberThanWhatItAnswers() {
    assertEquals(List.of(5L, 2L), read(shown(2, 5), shown(5, 1)));
  }

  @Property(tries = 50)
  void pagesHoldEachReplyOnceAndBeginWithTheTopOfItsThread(
      @ForAll @IntRange(min = 0, max = 60) int tops,
      @ForAll @IntRange(min = 0, max = 60) int answers,
      @ForAll @IntRange(min = 1, max = 20) int size) {
    List<Stored> stored =
        LongStream.range(0, tops + (tops == 0 ? 0 : answers))
            .mapToObj(i -> i < tops ? shown(2 + i, ROOT) : shown(2 + i, 2 + i * 7 % tops))
            .toList();
    Conversation all = Conversation.of(ROOT, stored);
    int seen = 0;
    for (int page = 1; page <= all.pages(size); page++) {
      List<Place> places = all.page(page, size);
      if (!places.isEmpty()) assertEquals(true, places.getFirst().isTop());
      boolean repeated = places.size() > 1 && all.pageOf(places.getFirst().number(), size) < page;
      List<Place> own = repeated ? places.subList(1, places.size()) : places;
      for (Place each : own) assertEquals(page, all.pageOf(each.number(), size));
      seen += own.size();
    }
    assertEquals(stored.size(), seen);
  }
}
