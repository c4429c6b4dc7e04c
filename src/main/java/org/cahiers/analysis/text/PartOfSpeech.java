package org.cahiers.analysis.text;

/** The universal parts of speech (Universal Dependencies, UPOS). */
public enum PartOfSpeech {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X;

  /** Noun or proper noun. */
  public boolean names() {
    return this == NOUN || this == PROPN;
  }

  /**
   * The tag of a model, {@link #X} for one that is not universal. A joined form such as {@code
   * ADP+DET} is its first.
   */
  static PartOfSpeech of(String tag) {
    int plus = tag.indexOf('+');
    String name = plus < 0 ? tag : tag.substring(0, plus);
    for (PartOfSpeech each : values()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return X;
  }
}
