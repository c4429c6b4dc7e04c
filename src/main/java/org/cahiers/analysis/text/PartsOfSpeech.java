package org.cahiers.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;

/**
 * Part of speech of every word and sign of a sentence, in French and English (maximum-entropy
 * model, OpenNLP).
 */
public final class PartsOfSpeech {

  private static final Map<String, Queue<Tagger>> IDLE = new ConcurrentHashMap<>();

  private PartsOfSpeech() {}

  /**
   * A word or sign with its part of speech.
   *
   * @param start first {@code char} in the text given to {@link #tag}
   * @param end one past the last {@code char}; the apostrophe of an elided word belongs to it
   */
  public record Tagged(int start, int end, PartOfSpeech part) {}

  /** Whether there is a model for the language. */
  public static boolean knows(String language) {
    return Models.tags(language).isPresent();
  }

  /**
   * Tags one sentence.
   *
   * @param sentence one sentence: on longer text the quality does not suffer, but memory does
   * @return in order of the text; empty if there is no model for the language
   */
  public static List<Tagged> tag(String sentence, String language) {
    Optional<POSModel> model = Models.tags(language);
    if (model.isEmpty()) {
      return List.of();
    }
    List<Span> pieces = pieces(sentence, language);
    String[] words = new String[pieces.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = pieces.get(i).in(sentence).replace('\u2019', '\'');
    }
    String[] tags = tagWith(model.get(), language, words);
    List<Tagged> result = new ArrayList<>(tags.length);
    for (int i = 0; i < tags.length; i++) {
      Span piece = pieces.get(i);
      result.add(new Tagged(piece.start(), piece.end(), PartOfSpeech.of(tags[i])));
    }
    return result;
  }

  /**
   * A tagger takes milliseconds to build and serves one thread at a time, so idle ones wait in a
   * queue.
   */
  private static String[] tagWith(POSModel model, String language, String[] words) {
    Queue<Tagger> waiting = IDLE.computeIfAbsent(language, key -> new ConcurrentLinkedQueue<>());
    Tagger idle = waiting.poll();
    Tagger tagger = idle == null ? new Tagger(model) : idle;
    try {
      return tagger.tag(words);
    } finally {
      waiting.add(tagger);
    }
  }

  /**
   * Words, elided words with their apostrophe, numbers and single signs, the way the treebanks cut
   * them.
   */
  static List<Span> pieces(String text, String language) {
    List<Span> pieces = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        int end = WordScanner.plainWordEnd(text, i);
        boolean elided = end < text.length() && WordScanner.isApostrophe(text.charAt(end));
        if (elided && Elision.isElided(text.substring(i, end), language)) {
          end++;
        } else if (elided && language.equals("en")) {
          int tail = Elision.englishTail(text, end);
          if (tail > 0) {
            int cut =
                tail == 2
                        && text.charAt(end - 1) == 'n'
                        && Character.toLowerCase(text.charAt(end + 1)) == 't'
                    ? end - 1
                    : end;
            if (cut > i) {
              pieces.add(new Span(i, cut));
            }
            pieces.add(new Span(cut, end + tail));
            i = end + tail;
            continue;
          }
        }
        pieces.add(new Span(i, end));
        i = end;
      } else {
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          pieces.add(new Span(i, next));
        }
        i = next;
      }
    }
    return pieces;
  }
}
