/**
 * Which texts say the same: contributions like a text that is about to be posted, and which
 * proposal a contribution feeds.
 *
 * <p>Two ways in: {@link org.cahiers.analysis.match.SimilarPosts} answers <em>similar</em> from a
 * Lucene index in memory, made of {@link org.cahiers.analysis.match.Likeness} terms that a live
 * index may hold as well; {@link org.cahiers.analysis.match.ProposalMatching} scores contributions
 * of one topic against its proposals. Both compare two kinds of terms: <em>stems</em>, which know
 * the language, and four-letter <em>pieces</em> of words, which carry across related languages,
 * inflections, compounds and typing errors without knowing any (McNamee &amp; Mayfield 2004).
 * Figures: docs/algorithms/similar.md and matching.md.
 *
 * <p>What a newcomer gets wrong: a similarity is relative to the best answer of its own query; two
 * queries cannot be compared.
 */
@NullMarked
package org.cahiers.analysis.match;

import org.jspecify.annotations.NullMarked;
