package org.cahiers.synthesis;

import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;

/**
 * News: somebody is invited to hold the pen. Fired inside the transaction; the letter with the link
 * to accept or decline has been handed to the mailer already.
 *
 * @param address page of the synthesis
 */
public record InvitedToSynthesis(
    SynthesisId synthesis, AccountId account, DebateId debate, String address) {}
