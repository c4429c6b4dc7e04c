/**
 * The document model of a cahier and its writers: DOCX, ODT, PDF, HTML, Markdown and JSON.
 *
 * <p>Words: a <em>cahier</em> is what a consultation hands over: proposals, the sources of every
 * sentence, what the proposals leave out, and what became of everybody's contribution; a {@link
 * Sentence} is the contributors' own to the character (verbatim), adapted from what they wrote, or
 * the team's own; a {@link Source} is a contribution in full, in the revision that is cited.
 *
 * <p>Rooms above build a {@link Cahier}; this room asks nobody anything: no database, no server, no
 * clock. What the reader of a document sees is decided once, for all formats.
 *
 * <p>What a newcomer gets wrong: a cahier refuses to exist while one of its citations leads nowhere
 * (see {@link Cahier}), so the writers never check.
 */
@NullMarked
package org.cahiers.export;

import org.jspecify.annotations.NullMarked;
