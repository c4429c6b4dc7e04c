/**
 * Debates: theme, question, context, phases with dates, rules, counts, and the official positions
 * of the spokesperson.
 *
 * <p>Words: a <em>debate</em> passes through its <em>phases</em> (announced, open, synthesis,
 * closed) by the clock alone. Tables {@code debate}, {@code debate_text}, {@code debate_tally},
 * {@code debate_participant}, {@code official_position} and {@code position_version}. Event out:
 * {@link org.cahiers.debate.DebatePhaseChanged}.
 *
 * <p>Hints, tips and traps: never store or compare a phase; ask {@link
 * org.cahiers.debate.DebateView#phase()}. The column {@code told_phase} only remembers what has
 * been announced.
 */
@NullMarked
package org.cahiers.debate;

import org.jspecify.annotations.NullMarked;
