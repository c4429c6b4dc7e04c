/**
 * What stands in a document, in reading order, before it becomes a file: headings, paragraphs,
 * lists, tables and notes, in the words of one language.
 *
 * <p>{@link Composition} decides it once for all formats; the writers only know {@link Element}.
 *
 * <p>What a newcomer gets wrong: words of people pass through here unchanged but for blanks. No
 * quotation mark, capital or full stop is added inside them.
 */
@NullMarked
package org.cahiers.export.layout;

import org.jspecify.annotations.NullMarked;
