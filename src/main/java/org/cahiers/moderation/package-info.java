/**
 * Order by published rules: reports, the queue, decisions with their reason, the public register,
 * and what slows floods down.
 *
 * <p>Words: a <em>report</em> says which rule something breaks; all reports about one thing meet in
 * a <em>case</em>; a moderator ends it by a <em>decision</em> (keep, hide, ask for an edit), which
 * may be undone for a while. A decision rests on a <em>version</em> of a rule and keeps it. Tables
 * {@code rule}, {@code rule_version}, {@code moderation_case}, {@code report}, {@code decision},
 * {@code flood}.
 *
 * <p>Socket: {@link org.cahiers.moderation.Moderated}. A room above implements it for what it
 * publishes, calls {@link org.cahiers.moderation.Cases#await} for what may not show before a
 * moderator has seen it, and {@link org.cahiers.moderation.Flood#allow} before it publishes.
 *
 * <p>Hints, tips and traps: the register is public, so nothing personal may get into {@code
 * decision.address} or a rule; notes go to the author only.
 */
@NullMarked
package org.cahiers.moderation;

import org.jspecify.annotations.NullMarked;
