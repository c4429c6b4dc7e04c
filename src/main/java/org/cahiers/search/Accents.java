package org.cahiers.search;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Words without their accents, as people type them on a phone. */
final class Accents {

  private Accents() {}

  static String without(String word) {
    String marks = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    char[] in = marks.toCharArray();
    char[] out = new char[4 * in.length + 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return new String(out, 0, length);
  }
}
