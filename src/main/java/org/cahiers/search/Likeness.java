package org.cahiers.search;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.analysis.text.Token;

/**
 * The terms by which two texts are alike. Stems know the language; four-letter pieces of words
 * carry across related languages, inflections, compounds and typing errors without knowing any.
 */
final class Likeness {

  private static final int LETTERS = 4;
  private static final int LONGEST = 60;

  private Likeness() {}

  static List<String> stems(List<Token> title, List<Token> text) {
    List<String> stems = new ArrayList<>();
    for (Token token : Fields.weighted(title, text))
      if (!token.stop() && !token.stem().isEmpty()) stems.add(WordTokens.stem(token));
    return stems;
  }

  /** With a blank at both ends of a word; a shorter word is one piece. */
  static List<String> pieces(List<Token> title, List<Token> text) {
    List<String> pieces = new ArrayList<>();
    for (Token token : Fields.weighted(title, text)) if (!token.stop()) cut(token, pieces);
    return pieces;
  }

  private static void cut(Token token, List<String> pieces) {
    String plain = Accents.without(token.word());
    String word = " " + (plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain) + " ";
    for (int i = 0; i < Math.max(1, word.length() - LETTERS + 1); i++)
      pieces.add(word.substring(i, Math.min(word.length(), i + LETTERS)));
  }
}
