package org.cahiers.synthesis;

import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;

/**
 * News: a source of a published version was withdrawn, hidden or restored. Fired inside the
 * transaction.
 *
 * @param version of the synthesis
 * @param author of the contribution
 * @param what {@code withdrawn}, {@code hidden}, {@code waiting} or {@code restored}
 * @param address page of the version
 */
public record ErratumPublished(
    SynthesisId synthesis,
    int version,
    ContributionId contribution,
    AccountId author,
    String what,
    DebateId debate,
    String address) {}
