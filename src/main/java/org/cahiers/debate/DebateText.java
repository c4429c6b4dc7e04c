package org.cahiers.debate;

import jakarta.persistence.Embeddable;

/** Theme, question and context in one language. */
@Embeddable
class DebateText {
  private String theme = "";
  private String question = "";
  private String context = "";

  protected DebateText() {}

  DebateText(String theme, String question, String context) {
    this.theme = theme;
    this.question = question;
    this.context = context;
  }
}
