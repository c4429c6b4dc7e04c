/**
 * What a debate is about: runs of the analysis, the topics in force with what people changed in
 * them, groups of opinion, drafts for the rooms above.
 *
 * <p>Words: a <em>run</em> is one analysis of a debate; it is <em>proposed</em> and then
 * <em>taken</em> or <em>discarded</em>; the first one is taken by itself. <em>Themes</em> hold
 * <em>topics</em>, topics hold <em>clusters</em> the size of a proposal. An <em>edit</em> is what a
 * moderator changed and why; later runs keep it. Owns the tables {@code analysis_run}, {@code
 * run_placement}, {@code topic}, {@code contribution_topic}, {@code topic_edit}, {@code
 * opinion_report}, {@code opinion_member}.
 *
 * <p>Events in: {@link org.cahiers.contribution.ContributionPublished}, {@link
 * org.cahiers.contribution.ContributionUnpublished}, {@link org.cahiers.debate.DebatePhaseChanged}.
 * Event out: {@link org.cahiers.insight.TopicsTaken}. Changes told: {@code topics.changed}, {@code
 * topics.proposed}.
 *
 * <p>Hints, tips and traps: groups have an id ({@link org.cahiers.insight.TopicId}, a row) and a
 * number (lasting, in addresses, the {@code GroupRef} of the analysis). Opinion groups of people
 * are for the rooms above only and never reach a page.
 */
@NullMarked
package org.cahiers.insight;

import org.jspecify.annotations.NullMarked;
