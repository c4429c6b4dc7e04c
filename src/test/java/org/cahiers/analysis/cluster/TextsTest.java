package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Corpus CORPUS = HandMade.corpus("aa bb cc dd", "bb", "ee aa bb", "");

  private final Texts texts = new Texts(CORPUS.stems(), ints("1 2 3 4"), CORPUS, ints("0 1 2 3"));

  @Test
  void pickedTextsKeepWhatBelongsToThem() {
    Texts picked = texts.pick(ints("2 1")).pick(ints("0"));
    assertEquals(1, picked.size());
    assertArrayEquals(new int[][] {ints("4 0 1")}, picked.stems());
    assertArrayEquals(ints("3"), picked.weight());
    assertArrayEquals(ints("2"), picked.place());
    assertArrayEquals(Pieces.of(CORPUS.tokens(2)), picked.pieces(Workers.single())[0]);
  }

  @Test
  void theFirstAreAllIfThereAreFewer() {
    assertArrayEquals(ints("0 1"), texts.first(2).place());
    assertSame(texts, texts.first(4));
    assertSame(texts, texts.first(9));
  }

  @Test
  void theOpeningOfALongTextCountsTwice() {
    assertArrayEquals(
        new int[][] {ints("0 1 2 3 0 1"), ints("1"), ints("4 0 1"), {}},
        texts.withOpeningTwice(2, 3));
    assertArrayEquals(ints("0 1 2 3"), texts.stems()[0], "the texts stay as they are");
  }

  @Test
  void eachTextHasItsPieces() {
    long[][] pieces = texts.pieces(Workers.single());
    for (int d = 0; d < 4; d++) {
      assertArrayEquals(Pieces.of(CORPUS.tokens(d)), pieces[d]);
    }
  }
}
