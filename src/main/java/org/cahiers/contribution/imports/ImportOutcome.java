package org.cahiers.contribution.imports;

/**
 * What an import has written.
 *
 * @param contributions new contributions
 * @param replies new replies
 * @param people new placeholders of people
 * @param known rows that were there already
 */
public record ImportOutcome(int contributions, int replies, int people, int known) {}
