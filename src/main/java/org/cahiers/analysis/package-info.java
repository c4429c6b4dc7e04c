/**
 * Text mining without a server: contributions in, topics, clusters, drafts, opinion groups and
 * score statistics out.
 *
 * <p>Pure functions of their arguments: no database, no clock, no network, no random number without
 * a seed.
 */
@NullMarked
package org.cahiers.analysis;

import org.jspecify.annotations.NullMarked;
