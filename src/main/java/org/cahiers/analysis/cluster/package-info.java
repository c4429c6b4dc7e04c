/**
 * Topics, and clusters the size of a proposal, from the text of contributions.
 *
 * <p>Entry: {@link org.cahiers.analysis.cluster.Clustering#run}. The words used: a <b>theme</b>
 * holds topics, a <b>topic</b> what is about one subject, a <b>cluster</b> what could become one
 * proposal. A text may be left <b>unclustered</b> on purpose. <b>Strength</b> is how sure a text is
 * of its cluster. A <b>copy</b> is a near-duplicate; copies count once when groups are made and
 * fully when they are shown.
 *
 * <p>Hints, Tips and Traps: texts are ordered by a hash of what they say before anything random, so
 * that input order cannot matter; work is cut in fixed blocks, so that the number of threads
 * cannot; logarithms and roots are those of {@link java.lang.StrictMath}, so that the machine
 * cannot.
 */
@NullMarked
package org.cahiers.analysis.cluster;

import org.jspecify.annotations.NullMarked;
