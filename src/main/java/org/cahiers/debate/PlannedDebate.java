package org.cahiers.debate;

/** A debate that stands in the plans, with all that was decided about it. */
public record PlannedDebate(DebateId id, DebatePlan plan) {}
