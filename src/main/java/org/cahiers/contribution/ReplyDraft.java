package org.cahiers.contribution;

/** A reply as its author hands it in. */
public record ReplyDraft(ContributionId parent, Stance stance, String text) {}
