package org.cahiers.analysis.text;

/**
 * A word of a text.
 *
 * @param start first {@code char} in the text it was cut from
 * @param end one past the last {@code char}
 * @param word the word in lower case, compatibility forms unified (NFKC), accents kept
 * @param stem the stem without accents, equal for words that differ only in inflection
 * @param stop whether the word says nothing about the subject: a function word, a bare number, a
 *     single letter
 */
public record Token(int start, int end, String word, String stem, boolean stop) {

  /** The word as it was written. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
