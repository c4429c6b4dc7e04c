package org.cahiers.analysis.draft;

/** What became of a contribution. The first that holds is said. */
public enum Fate {
  /** A sentence of it stands in a draft. */
  CITED,
  /** It says nearly the same as a sentence that stands in a draft, and is named beside it. */
  ECHOED,
  /** The rule put it into the minority annex. */
  MINORITY_ANNEX,
  /** It is in a cluster that has a draft, without being quoted. */
  GROUPED,
  /** It is in a cluster too small for a draft, or in none. */
  NOT_TAKEN_UP
}
