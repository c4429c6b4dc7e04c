package org.cahiers.contribution;

import org.cahiers.debate.DebateId;

/** A published contribution or reply has a new revision. Fired inside the transaction. */
public record ContributionEdited(
    ContributionId id, DebateId debate, int revision, String language) {}
