/**
 * Scores from 1 to 5, the rank that follows from them, and what to score next.
 *
 * <p>Words: a <em>score</em> is what one participant thinks of one contribution; its
 * <em>standing</em> is all that counts about it (histogram, replies, rank); the <em>basis</em> of a
 * debate is what its ranks are measured against, as of a moment; the <em>need</em> and
 * <em>place</em> of a contribution decide when the lottery offers it. Owns the tables {@code
 * score}, {@code score_skip}, {@code score_basis}, {@code standing}. The formulas are in {@link
 * org.cahiers.analysis.rank}.
 *
 * <p>Events in: {@link org.cahiers.contribution.ContributionPublished}, {@link
 * org.cahiers.contribution.ContributionUnpublished}, {@link
 * org.cahiers.contribution.ContributionEdited}. Events out: none; pages learn of scores through the
 * change {@code score.moved}, told at most every few seconds for a debate.
 *
 * <p>Hints, tips and traps: whoever changes counts of a contribution locks its standing first and
 * reads in a later statement, so that it reads what others have committed meanwhile. Rooms that
 * write contributions past the events (an import) call {@link org.cahiers.scoring.Recount#of}
 * afterwards.
 */
@NullMarked
package org.cahiers.scoring;

import org.jspecify.annotations.NullMarked;
