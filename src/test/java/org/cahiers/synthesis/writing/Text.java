package org.cahiers.synthesis.writing;

import java.util.List;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.export.Sentence;

/** Sentences for tests: contribution n consists of the sentence that is cited. */
final class Text {

  private Text() {}

  static Sentence quoted(int contribution, String text) {
    return new Sentence(text, List.of(cite(contribution, text)), true);
  }

  static Sentence adapted(String text, Citation... citations) {
    return new Sentence(text, List.of(citations), false);
  }

  static Citation cite(int contribution, String text) {
    return new Citation(Integer.toString(contribution), 1, Field.TEXT, 0, text.length());
  }
}
