/**
 * How text carries provenance, without a server, database or clock: what an edited paragraph still
 * owes to whom, what two pens wrote at once, which suggestions get in each other's way.
 *
 * <p>A paragraph is a list of {@link org.cahiers.export.Sentence}s. People edit its <em>lines</em>,
 * one sentence each ({@link org.cahiers.synthesis.writing.Lines}); {@link
 * org.cahiers.synthesis.writing.Rewriting} gives every line back its sources.
 *
 * <p>What a newcomer gets wrong: a sentence is only ever <em>verbatim</em> because it was cut from
 * its source or came through an edit unchanged; nobody declares it.
 */
@NullMarked
package org.cahiers.synthesis.writing;

import org.jspecify.annotations.NullMarked;
