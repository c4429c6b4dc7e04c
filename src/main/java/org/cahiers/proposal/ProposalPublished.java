package org.cahiers.proposal;

import org.cahiers.debate.DebateId;

/** News: a version of a proposal was published. Fired inside the transaction. */
public record ProposalPublished(ProposalId proposal, int version, DebateId debate) {}
