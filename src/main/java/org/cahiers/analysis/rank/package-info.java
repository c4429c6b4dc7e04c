/**
 * How scores become an order, and how the order explains itself.
 *
 * <p>Words: a <em>histogram</em> counts the scores 1 to 5 of one contribution; <em>quality</em> is
 * what the scores say of it, held back where they are few; <em>debated</em> says how many people it
 * made answer; the <em>rank</em> weighs the two; the <em>lottery</em> decides what a participant is
 * shown next to score; a <em>clump</em> tells moderators that a contribution has more scores of one
 * kind than chance in its debate allows. The method and its figures: docs/algorithms/rank.md and
 * signals.md.
 *
 * <p>What a newcomer gets wrong: a higher {@link
 * org.cahiers.analysis.rank.ScoringLottery.Ticket#key() ticket key} comes <em>later</em>; and a
 * clump is a signal for people, it never enters the rank.
 */
@NullMarked
package org.cahiers.analysis.rank;

import org.jspecify.annotations.NullMarked;
