package org.cahiers.export;

/**
 * What a member of a synthesis holds against its text.
 *
 * @param name of the member
 * @param note why, in their words
 * @param language of the note, two letters
 */
public record Dissent(String name, String note, String language) {}
