package org.cahiers.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that follows an answer.
 *
 * @param dueOn day it is promised for
 * @param doneOn day it was done, or null
 */
public record FollowUpView(
    long id,
    LocalDate dueOn,
    @Nullable String french,
    @Nullable String english,
    @Nullable LocalDate doneOn) {

  public boolean done() {
    return doneOn != null;
  }

  /** The day that counts: when it was done, else when it is promised. */
  public LocalDate day() {
    return doneOn == null ? dueOn : doneOn;
  }

  /** The text in a language, else in the other one. */
  public String text(String language) {
    String wanted = language.equals("fr") ? french : english;
    String other = language.equals("fr") ? english : french;
    return wanted != null ? wanted : other == null ? "" : other;
  }

  /** Language of {@link #text}. */
  public String languageOf(String language) {
    boolean wantsFrench = language.equals("fr");
    boolean there = (wantsFrench ? french : english) != null;
    return there == wantsFrench ? "fr" : "en";
  }
}
