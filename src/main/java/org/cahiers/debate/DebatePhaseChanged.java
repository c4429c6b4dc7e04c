package org.cahiers.debate;

/**
 * A debate has entered a phase; fired in the transaction that notes it, up to a minute after the
 * moment itself.
 */
public record DebatePhaseChanged(DebateId debate, Phase phase) {}
