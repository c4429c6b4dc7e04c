/**
 * Writes draft proposals out of what people wrote: every sentence is one of theirs, cut from its
 * source.
 *
 * <p>Words: a <em>voice</em> is a contribution of a cluster with what speaks for it (rank, opinion
 * group, copies); a <em>concept</em> is a stem that several voices use; a sentence is a
 * <em>finding</em> (what is), a <em>measure</em> (what should be) or a <em>question</em>; a {@link
 * Citation} says where it stands; an <em>echo</em> is a sentence of someone else that says nearly
 * the same; the <em>minority annex</em> is made by a rule, not by a choice. The method and its
 * figures: docs/algorithms/drafting.md.
 *
 * <p>What a newcomer gets wrong: {@link Passage.Quoted} is source text to the character and may
 * begin in lower case or lack its full stop; mending that is the business of whoever sets the page.
 * Anything not said by a contributor is {@link Passage.Added}.
 */
@NullMarked
package org.cahiers.analysis.draft;

import org.jspecify.annotations.NullMarked;
