package org.cahiers.proposal;

import java.time.Instant;
import org.cahiers.debate.DebateId;
import org.cahiers.export.ProposalText;

/**
 * A version as it was published.
 *
 * @param latest number of the version in force
 * @param synthesisVersion version of the synthesis that it was taken from
 */
record Edited(
    ProposalId proposal,
    int version,
    int latest,
    DebateId debate,
    String slug,
    long synthesis,
    int synthesisVersion,
    ProposalText text,
    People people,
    String hash,
    Instant publishedAt) {}
