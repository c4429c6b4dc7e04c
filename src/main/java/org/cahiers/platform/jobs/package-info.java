/**
 * Long or fallible work: enqueued in the caller's transaction, done once by some node, with
 * progress and back-off.
 *
 * <p>A kind of job is an {@code @ApplicationScoped} bean that implements {@link
 * org.cahiers.platform.jobs.Work}. It runs outside a transaction and must be idempotent: a node may
 * die after the work and before the note that it is done.
 */
@NullMarked
package org.cahiers.platform.jobs;

import org.jspecify.annotations.NullMarked;
