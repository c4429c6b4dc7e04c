package org.cahiers.contribution;

import org.cahiers.debate.DebateId;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as its author hands it in.
 *
 * @param language chosen by the author, or null to have it detected
 * @param place where it speaks of, or null
 * @param difference how it differs from the similar ones that were shown, or null
 */
public record Draft(
    DebateId debate,
    String title,
    String text,
    @Nullable String language,
    @Nullable String place,
    @Nullable String difference) {}
