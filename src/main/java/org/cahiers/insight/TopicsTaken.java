package org.cahiers.insight;

import org.cahiers.debate.DebateId;

/** A run of the analysis has become what is in force. Fired inside the transaction. */
public record TopicsTaken(DebateId debate, long run) {}
