package org.cahiers.export.layout;

import java.util.List;

/** A piece of a line. */
public sealed interface Run {

  /**
   * Words that look alike.
   *
   * @param language two letters, where it is not that of the paragraph; otherwise empty
   */
  record Words(String text, Look look, String language) implements Run {
    public Words(String text) {
      this(text, Look.PLAIN, "");
    }

    public Words(String text, Look look) {
      this(text, look, "");
    }
  }

  /** How words look. */
  enum Look {
    PLAIN,
    EMPHASIS,
    /** A passage that is quoted somewhere. */
    QUOTED
  }

  /** Words that lead out of the document. */
  record Link(String text, String address) implements Run {}

  /** Words that lead to an anchor of the document. */
  record Reference(String text, String anchor) implements Run {}

  /**
   * The call of a footnote, and the note.
   *
   * @param number from 1, through the whole document
   * @param runs without notes
   */
  record Note(int number, List<Run> runs) implements Run {
    public Note {
      runs = List.copyOf(runs);
    }
  }

  /** What is read, without notes. */
  static String text(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    for (Run run : runs) {
      switch (run) {
        case Words words -> text.append(words.text());
        case Link link -> text.append(link.text());
        case Reference reference -> text.append(reference.text());
        case Note note -> {}
      }
    }
    return text.toString();
  }
}
