package org.cahiers.contribution;

import java.time.Instant;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution or reply shows from now on: posted, accepted by a moderator, or restored. Fired
 * inside the transaction.
 *
 * @param root contribution that a reply stands under; null for a contribution
 * @param origin {@code online}, {@code meeting} or {@code import}
 * @param again whether it may have shown before: then something may cite it, or tell that it is
 *     gone
 */
public record ContributionPublished(
    ContributionId id,
    DebateId debate,
    @Nullable ContributionId root,
    AccountId author,
    String origin,
    String language,
    Instant publishedAt,
    boolean again) {}
