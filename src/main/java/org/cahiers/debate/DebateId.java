package org.cahiers.debate;

/** Number of a debate. Addresses carry its slug instead. */
public record DebateId(long value) {}
