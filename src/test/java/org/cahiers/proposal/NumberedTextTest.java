package org.cahiers.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.proposal.NumberedText.Piece;

/** Marks stand exactly where the cited characters are. */
class NumberedTextTest {

  private static final String TEXT = "Un train par heure, du premier au dernier, toute l’année.";

  @Property
  void thePiecesAreTheTextAndTheMarksAreTheCitedCharacters(
      @ForAll("citations") List<Citation> citations) {
    List<Piece> pieces = NumberedText.pieces(TEXT, citations);
    assertEquals(TEXT, pieces.stream().map(Piece::text).collect(Collectors.joining()));
    BitSet cited = new BitSet();
    citations.forEach(citation -> cited.set(citation.start(), citation.end()));
    BitSet marked = new BitSet();
    int at = 0;
    for (Piece piece : pieces) {
      if (piece.marked()) marked.set(at, at + piece.text().length());
      at += piece.text().length();
    }
    assertEquals(cited, marked);
  }

  @Provide
  Arbitrary<List<Citation>> citations() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, TEXT.length());
    return Combinators.combine(place, place)
        .as((a, b) -> new int[] {Math.min(a, b), Math.max(a, b)})
        .filter(span -> span[0] < span[1])
        .map(span -> new Citation("1", 1, Field.TEXT, span[0], span[1]))
        .list()
        .ofMaxSize(6);
  }
}
