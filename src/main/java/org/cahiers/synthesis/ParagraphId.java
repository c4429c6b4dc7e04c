package org.cahiers.synthesis;

/** Public number of a paragraph; it stays through all its versions. */
public record ParagraphId(long value) {}
