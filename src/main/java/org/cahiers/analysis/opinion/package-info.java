/**
 * Whether the people who score fall into groups of opinion, and what sets these apart.
 *
 * <p>The way in: fill a {@link org.cahiers.analysis.opinion.ScoreMatrix}, ask {@link
 * org.cahiers.analysis.opinion.OpinionGroups}. The answer is one of three things, each with its
 * reason: clear groups, one axis of disagreement, nothing clear. The method and its figures:
 * docs/algorithms/opinion-groups.md.
 *
 * <p>What a newcomer gets wrong: any cloud of points can be cut in two, and a silhouette of .5 is
 * what one bell curve gives. So the report always has a cut, and the answer says whether it may be
 * shown as groups.
 *
 * @see <a href="https://doi.org/10.6035/recerca.5516">Small et al. 2021, Polis: scaling
 *     deliberation</a>
 */
@NullMarked
package org.cahiers.analysis.opinion;

import org.jspecify.annotations.NullMarked;
