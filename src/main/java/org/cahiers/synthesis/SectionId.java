package org.cahiers.synthesis;

/** Number of a section. */
public record SectionId(long value) {}
