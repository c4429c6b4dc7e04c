package org.cahiers.analysis.draft;

/** What a sentence does. */
enum Kind {
  FINDING,
  MEASURE,
  QUESTION
}
