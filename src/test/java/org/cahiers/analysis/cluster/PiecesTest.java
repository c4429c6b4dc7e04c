package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cahiers.analysis.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

  private static List<String> pieces(String text) {
    return Arrays.stream(Pieces.of(Words.of("fr").tokens(text)))
        .mapToObj(PiecesTest::letters)
        .toList();
  }

  private static String letters(long piece) {
    StringBuilder letters = new StringBuilder();
    for (long rest = piece; rest != 0; rest >>>= 16) {
      letters.insert(0, (char) (rest & 0xFFFF));
    }
    return letters.toString().replace(' ', '_');
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "vélo, _vel velo elo_",
    "if, _if_",
    "École le vélo, _eco ecol cole ole_ _vel velo elo_",
    "le la de, ''"
  })
  void fourLettersEachWithBlanksAtTheEndsOfAWord(String text, String expected) {
    assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(" ")), pieces(text));
  }

  @Test
  void aLetterThatIsAWordIsAPieceToo() {
    assertEquals(List.of("_r_"), pieces("R"));
  }

  @Test
  void aTextMayBeLong() {
    String word = "anticonstitutionnellement";
    List<String> thrice = pieces(word + " " + word + " " + word);
    assertEquals(
        Stream.of(word, word, word).flatMap(each -> pieces(each).stream()).toList(), thrice);
    assertEquals(99, pieces("ab".repeat(50)).size(), "so may a word");
  }
}
