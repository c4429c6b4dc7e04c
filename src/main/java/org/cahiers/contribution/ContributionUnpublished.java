package org.cahiers.contribution;

import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution or reply no longer shows. Fired inside the transaction.
 *
 * @param root contribution that a reply stands under; null for a contribution
 * @param state hidden, withdrawn or waiting
 */
public record ContributionUnpublished(
    ContributionId id,
    DebateId debate,
    @Nullable ContributionId root,
    AccountId author,
    State state) {}
