package org.cahiers.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * Words that say nothing about the subject.
 *
 * <p>Own lists for seven languages (resources {@code stop_xx.txt}; {@code #} starts a comment),
 * with the words that every consultation repeats: <i>il faut, devrait, plus, moins</i>. Lucene's
 * lists for some others.
 */
final class StopWords {

  private static final Set<String> OWN = Set.of("ca", "de", "en", "es", "fr", "it", "pt");

  private final Set<String> words;

  /**
   * The same words without accents: they stop a word that was typed without any, but not one with
   * others (maïs).
   */
  private final Set<String> folded;

  private StopWords(Set<String> words) {
    this.words = Set.copyOf(words);
    folded = words.stream().map(Stems::fold).collect(Collectors.toUnmodifiableSet());
  }

  static StopWords of(String language) {
    return new StopWords(
        OWN.contains(language) ? read("stop_" + language + ".txt") : lucene(language));
  }

  /**
   * Whether a word in lower case is one of them, a bare number, or a single letter other than the
   * languages C and R.
   */
  boolean contains(String word) {
    if (words.contains(word)) {
      return true;
    }
    boolean digits = true;
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      digits &= Character.isDigit(c);
      ascii &= c < 128;
    }
    if (digits
        || word.length() == 1
            && !word.equals("c")
            && !word.equals("r")
            && word.charAt(0) < 0x2E80) {
      return true;
    }
    return ascii && folded.contains(word);
  }

  private static Set<String> lucene(String language) {
    CharArraySet set =
        switch (language) {
          case "da" -> DanishAnalyzer.getDefaultStopSet();
          case "eu" -> BasqueAnalyzer.getDefaultStopSet();
          case "fi" -> FinnishAnalyzer.getDefaultStopSet();
          case "nl" -> DutchAnalyzer.getDefaultStopSet();
          case "no" -> NorwegianAnalyzer.getDefaultStopSet();
          case "ro" -> RomanianAnalyzer.getDefaultStopSet();
          case "ru" -> RussianAnalyzer.getDefaultStopSet();
          case "sv" -> SwedishAnalyzer.getDefaultStopSet();
          default -> CharArraySet.EMPTY_SET;
        };
    Set<String> words = new HashSet<>();
    for (Object entry : set) {
      words.add(new String((char[]) entry));
    }
    return words;
  }

  private static Set<String> read(String name) {
    try (InputStream in = StopWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("stop words " + name + " are missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Set<String> words = new HashSet<>();
      lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(line -> words.addAll(Set.of(line.split("\\s+"))));
      return words;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
