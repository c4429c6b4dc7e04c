package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.List;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * Pieces of four letters of the words of a text (McNamee and Mayfield 2004), blank at both ends of
 * a word, without accents and stop words. They forgive spelling and carry over from one inflection
 * or kindred language to another.
 */
final class Pieces {

  /** Share of the pieces in a similarity of stems and pieces. */
  static final double SHARE = .6;

  static final double STEMS = 1 - SHARE;

  private static final int LENGTH = 4;

  private Pieces() {}

  /** The pieces in order, repeats kept, each packed in a long: four characters of 16 bits. */
  static long[] of(List<Token> tokens) {
    long[] pieces = new long[16];
    int size = 0;
    for (Token token : tokens) {
      if (token.stop()) {
        continue;
      }
      String word = " " + Words.fold(token.word()) + " ";
      int count = Math.max(1, word.length() - LENGTH + 1);
      if (size + count > pieces.length) {
        pieces = Arrays.copyOf(pieces, Math.max(2 * pieces.length, size + count));
      }
      for (int i = 0; i < count; i++) {
        long piece = 0;
        for (int j = i; j < Math.min(word.length(), i + LENGTH); j++) {
          piece = piece << 16 | word.charAt(j);
        }
        pieces[size++] = piece;
      }
    }
    return Arrays.copyOf(pieces, size);
  }
}
