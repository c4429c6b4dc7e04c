package org.cahiers.launcher;

/**
 * One row of a file of contributions.
 *
 * @param language as the file says it, empty when it does not
 * @param label what a reply is to its parent ({@code for}, {@code against}, {@code question}),
 *     otherwise any author's tag
 * @param support favourable votes counted elsewhere, 0 when unknown
 * @param parent id of what this answers or of its question, empty for none
 * @param place what the author chose, empty for none
 * @param line first line of the row in its file
 */
record ContributionRow(
    String id,
    String language,
    String title,
    String text,
    String label,
    double support,
    String date,
    String parent,
    String place,
    long line) {

  /** A row without a place. */
  ContributionRow(
      String id,
      String language,
      String title,
      String text,
      String label,
      double support,
      String date,
      String parent,
      long line) {
    this(id, language, title, text, label, support, date, parent, "", line);
  }
}
