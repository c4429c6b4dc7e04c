package org.cahiers.synthesis;

/** Public number of a suggestion. */
public record SuggestionId(long value) {}
