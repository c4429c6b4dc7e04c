package org.cahiers.analysis.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Stems of one language: Snowball (Porter 2001), then accents folded, so that {@code régularisé}
 * and {@code regulariser} meet.
 */
final class Stems {

  private static final int SLOTS = 1 << 15;
  private static final Map<String, Supplier<SnowballStemmer>> STEMMERS =
      Map.ofEntries(
          Map.entry("ar", ArabicStemmer::new),
          Map.entry("ca", CatalanStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("de", GermanStemmer::new),
          Map.entry("el", GreekStemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("et", EstonianStemmer::new),
          Map.entry("eu", BasqueStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("ga", IrishStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("lt", LithuanianStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("tr", TurkishStemmer::new));

  private record Known(String word, String stem) {}

  private final @Nullable Supplier<SnowballStemmer> stemmers;

  /**
   * A bounded memory of words: entries are immutable, so a lost race costs a second stemming and
   * nothing else.
   */
  private final @Nullable Known[] memory = new @Nullable Known[SLOTS];

  Stems(String language) {
    stemmers = STEMMERS.get(language);
  }

  /** Stem of a word in lower case. */
  String of(String word) {
    int slot = (word.hashCode() * 0x9E3779B9) >>> 17;
    Known known = memory[slot];
    if (known == null || !known.word.equals(word)) {
      known = new Known(word, stem(word));
      memory[slot] = known;
    }
    return known.stem;
  }

  private String stem(String word) {
    if (stemmers == null) {
      return fold(word);
    }
    SnowballStemmer stemmer = stemmers.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return fold(stemmer.getCurrent());
  }

  /**
   * Without accents and other marks of Latin, Greek, Cyrillic, Arabic and Hebrew; ligatures opened.
   */
  static String fold(String word) {
    boolean ascii = true;
    for (int i = 0; i < word.length() && ascii; i++) {
      ascii = word.charAt(i) < 128;
    }
    if (ascii) {
      return word;
    }
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      boolean accent =
          c >= 0x0300 && c <= 0x036F || c >= 0x0591 && c <= 0x05C7 || c >= 0x064B && c <= 0x065F;
      if (!accent && c != '\u00B7') {
        bare.append(c);
      }
    }
    char[] in = bare.toString().toCharArray();
    char[] out = new char[4 * in.length + 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return Normalizer.normalize(new String(out, 0, length), Normalizer.Form.NFC);
  }
}
