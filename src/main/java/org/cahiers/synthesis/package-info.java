/**
 * Participatory synthesis: contributors of a debate write its result together with the team.
 *
 * <p>Words: a <em>synthesis</em> has <em>sections</em>, each the draft of one proposal, of
 * <em>paragraphs</em>; a paragraph is a list of <em>sentences</em>, each with the citations it
 * rests on. A <em>suggestion</em> is another text for a paragraph with a reason; the team
 * <em>settles</em> it (taken, merged, declined) with a reason. <em>Members</em> hold the pen:
 * invited by quota, added by the team, or on request. A <em>version</em> is frozen when it is
 * published; an <em>erratum</em> says what left it afterwards. Owns the tables of {@code
 * V22__synthesis.sql}.
 *
 * <p>Packages: {@code writing} is pure (sentences, three-way merge, collisions), {@code web} the
 * pages, {@code rest} the JSON.
 *
 * <p>Events out, inside the transaction: {@link org.cahiers.synthesis.SynthesisPublished}, {@link
 * org.cahiers.synthesis.ContributionCited}, {@link org.cahiers.synthesis.SuggestionSettled}, {@link
 * org.cahiers.synthesis.ErratumPublished}, {@link org.cahiers.synthesis.InvitedToSynthesis}. Events
 * in: {@link org.cahiers.contribution.ContributionUnpublished}, {@link
 * org.cahiers.contribution.ContributionPublished}.
 *
 * <p>Hints, tips and traps: the text of a paragraph changes in one place only ({@code
 * ParagraphTexts}), which locks the paragraph and writes the version together with its citations as
 * rows; what somebody else wrote meanwhile is merged or shown, never overwritten.
 */
@NullMarked
package org.cahiers.synthesis;

import org.jspecify.annotations.NullMarked;
