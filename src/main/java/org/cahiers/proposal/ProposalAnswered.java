package org.cahiers.proposal;

import org.cahiers.debate.DebateId;

/**
 * News: a proposal was answered officially, or the answer was revised. Fired inside the
 * transaction.
 *
 * @param version of the answer
 */
public record ProposalAnswered(ProposalId proposal, int version, DebateId debate) {}
