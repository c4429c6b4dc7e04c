/**
 * The writers: each turns the elements of a document into one format.
 *
 * <p>What a newcomer gets wrong: nothing here decides what is said; that is {@link
 * org.cahiers.export.layout.Composition}. No writer asks a clock: times come from the cahier.
 */
@NullMarked
package org.cahiers.export.writer;

import org.jspecify.annotations.NullMarked;
