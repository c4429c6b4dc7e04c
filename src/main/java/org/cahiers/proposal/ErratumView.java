package org.cahiers.proposal;

import java.time.Instant;

/**
 * A source that left what was published, or came back.
 *
 * @param what end of message keys: {@code withdrawn}, {@code hidden}, {@code waiting}, {@code
 *     restored}
 * @param sentences that cite it
 */
public record ErratumView(long contribution, String what, int sentences, Instant at) {}
