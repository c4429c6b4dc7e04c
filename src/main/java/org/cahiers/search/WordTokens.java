package org.cahiers.search;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cahiers.analysis.text.Token;

/**
 * The terms of a text for the index. Each word is one position with up to two terms: the word
 * itself without accents, marked {@code =}, for phrases and typing errors, and its stem unless it
 * is a stop word. Both carry the word's exact place in the text, so that what is marked is the word
 * and not, say, the article elided before it.
 */
final class WordTokens extends TokenStream {

  static final String EXACT = "=";

  /** Lucene refuses longer terms; nobody looks for them. */
  private static final int LONGEST = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private record Entry(String term, Token token, int step) {}

  private final Queue<Entry> entries = new ArrayDeque<>();

  WordTokens(Iterable<Token> tokens) {
    for (Token token : tokens) {
      if (token.word().isEmpty()) continue;
      entries.add(new Entry(exact(token), token, 1));
      if (!token.stop() && !token.stem().isEmpty()) entries.add(new Entry(stem(token), token, 0));
    }
  }

  /** Term of the word as typed, accents aside. */
  static String exact(Token token) {
    return EXACT + cut(Accents.without(token.word()));
  }

  static String stem(Token token) {
    return cut(token.stem());
  }

  private static String cut(String word) {
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }

  @Override
  public boolean incrementToken() {
    Entry entry = entries.poll();
    if (entry == null) return false;
    clearAttributes();
    term.setEmpty().append(entry.term());
    offset.setOffset(entry.token().start(), entry.token().end());
    step.setPositionIncrement(entry.step());
    return true;
  }
}
