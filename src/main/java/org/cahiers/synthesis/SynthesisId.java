package org.cahiers.synthesis;

/** Number of a synthesis. Addresses carry the slug of its debate instead. */
public record SynthesisId(long value) {}
