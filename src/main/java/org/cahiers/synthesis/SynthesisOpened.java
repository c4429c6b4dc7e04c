package org.cahiers.synthesis;

import org.cahiers.debate.DebateId;

/** A synthesis stands open with its outline; fired in the transaction that stored it. */
public record SynthesisOpened(SynthesisId synthesis, DebateId debate) {}
