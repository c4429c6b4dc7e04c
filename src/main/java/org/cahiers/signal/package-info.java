/**
 * Patterns in the scores of a contribution that chance in its debate hardly explains, and what
 * moderators find about them.
 *
 * <p>Words: a <em>signal</em> says that a contribution has more scores of one kind than the rest of
 * its debate makes likely: given in one hour (<em>burst</em>), by accounts that did nothing else
 * (<em>lone</em>), by accounts opened long before that first wake for it (<em>sleepers</em>), from
 * one network (<em>network</em>); or that its text was posted by several people (<em>copies</em>).
 * A <em>finding</em> is what a moderator says about the signals that are open: no cause, or
 * confirmed, with a published reason. Owns the tables {@code signal}, {@code signal_look}, {@code
 * finding}. The statistic is {@link org.cahiers.analysis.rank.Clumps}.
 *
 * <p>Hints, tips and traps: nothing here changes a score, a weight or a rank, and nothing may (ADR
 * 0083). Open signals are for moderators and administrators; only counts of them are public. No
 * view names an account: whose scores they are stays as secret as every score.
 */
@NullMarked
package org.cahiers.signal;

import org.jspecify.annotations.NullMarked;
