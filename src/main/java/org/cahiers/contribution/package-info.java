/**
 * Contributions and replies: text with its revisions, author, place, what it answers; posting,
 * editing, withdrawing.
 *
 * <p>Words: a <em>contribution</em> stands at the top of a debate and has a title; a <em>reply</em>
 * answers it (its parent) under the same <em>root</em>, with a <em>stance</em>. Both live in the
 * table {@code contribution}, so that both have a permanent number, revisions, moderation and
 * search. Tables {@code contribution}, {@code contribution_revision}.
 *
 * <p>Events out, inside the transaction: {@link org.cahiers.contribution.ContributionPublished},
 * {@link org.cahiers.contribution.ContributionUnpublished}, {@link
 * org.cahiers.contribution.ContributionEdited}.
 *
 * <p>Hints, tips and traps: a citation points into a <em>revision</em> by character offsets, so a
 * stored revision is never changed, not even its white space.
 */
@NullMarked
package org.cahiers.contribution;

import org.jspecify.annotations.NullMarked;
