package org.cahiers.synthesis;

import org.cahiers.debate.DebateId;

/**
 * News: a version of a synthesis was frozen and published. Fired inside the transaction.
 *
 * @param version from 1
 */
public record SynthesisPublished(SynthesisId synthesis, int version, DebateId debate) {}
