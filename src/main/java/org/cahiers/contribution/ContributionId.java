package org.cahiers.contribution;

/** Public number of a contribution or reply. */
public record ContributionId(long value) {}
