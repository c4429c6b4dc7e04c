package org.cahiers.synthesis.writing;

import static org.cahiers.synthesis.writing.Text.adapted;
import static org.cahiers.synthesis.writing.Text.cite;
import static org.cahiers.synthesis.writing.Text.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.cahiers.export.Sentence;
import org.cahiers.synthesis.writing.Collisions.Proposed;
import org.junit.jupiter.api.Test;

/** What two people make of the same text at the same time. */
class ThreeWayTest {

  private static final Sentence A = quoted(1, "Première phrase.");
  private static final Sentence B = quoted(2, "Deuxième phrase.");
  private static final Sentence C = quoted(3, "Troisième phrase.");
  private static final Sentence X = adapted("Une autre phrase.");
  private static final Sentence Y = adapted("Encore une phrase.");
  private static final List<Sentence> BASE = List.of(A, B, C);

  @Test
  void changesOfDifferentSentencesAreBothKept() {
    assertEquals(
        Optional.of(List.of(X, B, Y)), ThreeWay.merge(BASE, List.of(X, B, C), List.of(A, B, Y)));
    assertEquals(
        Optional.of(List.of(X, C, Y)), ThreeWay.merge(BASE, List.of(X, B, C), List.of(A, C, Y)));
  }

  @Test
  void additionsAtTheSamePlaceStandOneAfterTheOther() {
    assertEquals(
        Optional.of(List.of(A, B, C, X, Y)),
        ThreeWay.merge(BASE, List.of(A, B, C, X), List.of(A, B, C, Y)));
    assertTrue(ThreeWay.collide(BASE, List.of(A, B, C, X), List.of(A, B, C, Y)));
  }

  @Test
  void differentWordsForTheSameSentenceCollide() {
    assertEquals(Optional.empty(), ThreeWay.merge(BASE, List.of(A, X, C), List.of(A, Y, C)));
    assertEquals(Optional.empty(), ThreeWay.merge(BASE, List.of(A, X, C), List.of(A, C)));
    assertTrue(ThreeWay.collide(BASE, List.of(A, X, C), List.of(A, Y, C)));
    assertFalse(ThreeWay.collide(BASE, List.of(X, B, C), List.of(A, B, Y)));
  }

  @Test
  void theSameChangeTwiceIsOneChange() {
    assertEquals(
        Optional.of(List.of(A, X, C)), ThreeWay.merge(BASE, List.of(A, X, C), List.of(A, X, C)));
    assertEquals(Optional.of(List.of(A, C)), ThreeWay.merge(BASE, List.of(A, C), List.of(A, C)));
  }

  @Test
  void sourcesAddedToTheSameSentenceAreUnited() {
    List<Sentence> mine = Citing.support(BASE, 1, cite(8, "huit"));
    List<Sentence> theirs = Citing.support(BASE, 1, cite(9, "neuf"));
    Sentence both =
        new Sentence(
            B.text(), List.of(B.citations().getFirst(), cite(8, "huit"), cite(9, "neuf")), true);
    assertEquals(Optional.of(List.of(A, both, C)), ThreeWay.merge(BASE, mine, theirs));
  }

  @Test
  void suggestionsInEachOthersWayAreShownTogether() {
    Proposed first = new Proposed(1, BASE, List.of(X, B, C));
    Proposed second = new Proposed(2, BASE, List.of(A, B, Y));
    Proposed third = new Proposed(3, BASE, List.of(Y, B, C));
    Proposed bridge = new Proposed(4, BASE, List.of(X, B));
    assertEquals(
        List.of(List.of(1L, 3L), List.of(2L)),
        Collisions.groups(BASE, List.of(first, second, third)));
    assertEquals(
        List.of(List.of(1L, 2L, 3L, 4L)),
        Collisions.groups(BASE, List.of(first, second, third, bridge)));
  }

  @Test
  void aSuggestionForAPlaceThatChangedSinceHasNoTextOfToday() {
    Proposed late = new Proposed(1, BASE, List.of(X, B, C));
    assertEquals(List.of(X, C), Collisions.towards(List.of(A, C), late).now());
    assertEquals(null, Collisions.towards(List.of(Y, B, C), late).now());
  }
}
