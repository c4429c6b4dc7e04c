package org.cahiers.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a word and what is a sign, markup or an address. */
class WordScannerTest {

  private static List<String> words(String text) {
    return Words.of("xx").tokens(text).stream().map(Token::word).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"l'eau", "l\u2019eau", "l\u02BCeau", "l\u2032eau", "l\u00B4eau"})
  void anyApostropheParts(String text) {
    List<Token> tokens = Words.of("fr").tokens(text);
    assertEquals(List.of("eau"), tokens.stream().map(Token::word).toList());
    assertEquals("eau", tokens.getFirst().in(text));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("a < b", List.of("a", "b")),
        Arguments.of("prix<prix>prix", List.of("prix", "prix")),
        Arguments.of("<b>gras</b> <!-- non -->fin", List.of("gras", "fin")),
        Arguments.of("<sans fin", List.of("sans", "fin")),
        Arguments.of("deux <", List.of("deux")),
        Arguments.of("<" + "a".repeat(2_000) + ">", List.of("a".repeat(2_000))),
        Arguments.of("ici&nbsp;là &#233; fin", List.of("ici", "là", "fin")),
        Arguments.of("moi &toi; lui", List.of("moi", "lui")),
        Arguments.of("vous & nous; eux", List.of("vous", "nous", "eux")),
        Arguments.of("&; non", List.of("non")),
        Arguments.of("&sanspointvirgule", List.of("sanspointvirgule")),
        Arguments.of("&troplongpourcela; non", List.of("troplongpourcela", "non")),
        Arguments.of("[tel] et [email] et [voir]", List.of("et", "et", "voir")),
        Arguments.of("voir http://un.fr/a?b=c#d fin", List.of("voir", "fin")),
        Arguments.of("voir WWW.un.fr/x", List.of("voir")),
        Arguments.of("v2.0 et U.S.A.", List.of("v2.0", "et", "u.s.a")),
        Arguments.of("fin.", List.of("fin")),
        Arguments.of("fin.Elle et fin.ELLE", List.of("fin", "elle", "et", "fin.elle")),
        Arguments.of("loi.E", List.of("loi.e")),
        Arguments.of("vélo-école - vélo", List.of("vélo-école", "vélo")),
        Arguments.of("col\u00B7lectiu", List.of("col\u00B7lectiu")),
        Arguments.of("C# C++ +1", List.of("c#", "c++", "1")),
        Arguments.of("mot我们mot", List.of("mot", "我们", "mot")),
        Arguments.of("か\u3099く", List.of("か\u3099く")),
        Arguments.of("กขค", List.of("กข", "ขค")),
        Arguments.of("물 한국어", List.of("물", "한국어")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void wordsOf(String text, List<String> words) {
    assertEquals(words, words(text));
  }

  @Test
  void aPronounHungOnAVerbIsNotOfTheWord() {
    String text = "Donnez-leur, faut-il, dit-elle, rendez-vous, le-";
    assertEquals(
        List.of("Donnez", "faut", "dit", "rendez-vous", "le"),
        Words.of("fr").tokens(text).stream().map(token -> token.in(text)).toList());
  }

  @Test
  void todayIsOneWordThatSaysNothing() {
    String text = "dès aujourd’hui même";
    Token today = Words.of("fr").tokens(text).get(1);
    assertEquals("aujourd’hui", today.in(text));
    assertEquals("aujourd'hui", today.stem());
    assertTrue(today.stop());
  }

  @Test
  void whatFollowsAnEnglishApostropheIsLeftOut() {
    String text = "the city's o'clock they're";
    assertEquals(
        List.of("the", "city", "o", "clock", "they"),
        Words.of("en").tokens(text).stream().map(token -> token.in(text)).toList());
  }

  @Test
  void wordsAreFoldedInAnyCase() {
    assertEquals("oeuvre", Words.fold("ŒUVRE"));
    assertEquals("ca", Words.fold("Ça"));
    assertEquals(Words.of("fr").stem("écoles"), Words.of("fr").stem("ÉCOLES"));
    assertEquals("ecol", Words.of("fr").stem("écoles"));
  }
}
