package org.cahiers.synthesis;

import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;

/**
 * News: a contribution that the text did not cite before is cited by it now. Fired inside the
 * transaction.
 *
 * @param author of the contribution
 * @param address page of the paragraph
 */
public record ContributionCited(
    ContributionId contribution,
    AccountId author,
    SynthesisId synthesis,
    ParagraphId paragraph,
    DebateId debate,
    String address) {}
