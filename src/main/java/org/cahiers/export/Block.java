package org.cahiers.export;

import java.util.List;

/**
 * Sentences of a proposal that do the same.
 *
 * @param sentences in reading order
 */
public record Block(Kind kind, List<Sentence> sentences) {

  /** What the sentences do. */
  public enum Kind {
    /** What people see. */
    FINDING,
    /** What should be done. */
    MEASURE,
    /** What speaks for it. */
    FOR,
    /** What speaks against it. */
    AGAINST,
    /** What is left open. */
    QUESTION,
    /** What the rest of the text would silence. */
    MINORITY,
    /** Running text. */
    TEXT
  }

  public Block {
    sentences = List.copyOf(sentences);
  }
}
