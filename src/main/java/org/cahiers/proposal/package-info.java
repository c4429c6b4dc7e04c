/**
 * Published proposals: their versions and sources, the official answers and what follows, what
 * became of each contribution, and the cahiers that are handed over.
 *
 * <p>Words: a <em>proposal</em> is a section of a published synthesis that an editor published
 * under a number of its own; a <em>version</em> is its text at one publication, never changed; an
 * <em>answer</em> is what a spokesperson says to it officially; a <em>cahier</em> is an order of
 * documents about chosen versions. Owns the tables of {@code V23__proposal.sql}.
 *
 * <p>Events in: {@link org.cahiers.contribution.ContributionUnpublished} and {@link
 * org.cahiers.contribution.ContributionPublished} (errata), and the news of the synthesis, which
 * this room tells to people. Events out, inside the transaction: {@link
 * org.cahiers.proposal.ProposalPublished}, {@link org.cahiers.proposal.ProposalAnswered}.
 *
 * <p>Hints, tips and traps: what is stored of a version is what was published; what is shown of it
 * is that without the words that were taken back since ({@link org.cahiers.proposal.Shown}). Rows
 * are read over a plain connection, since the command line makes the same cahier without a server.
 */
@NullMarked
package org.cahiers.proposal;

import org.jspecify.annotations.NullMarked;
