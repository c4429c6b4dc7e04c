package org.cahiers.contribution.imports;

/** A vote of a file, as a score from 1 to 5 by an imported person for an imported contribution. */
public record ImportedVote(long line, String person, String contribution, int score) {}
