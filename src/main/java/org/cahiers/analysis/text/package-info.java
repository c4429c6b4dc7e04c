/**
 * From raw text to words and sentences: language, tokens with stems, sentences, parts of speech.
 *
 * <p>Every offset is a {@code char} index into the text as it was given, so that {@code
 * text.substring(start, end)} is always the exact source; nothing here works on a cleaned copy
 * whose offsets would have to be mapped back.
 *
 * <p>French and English are first class (own stop words, sentence and part-of-speech models).
 * Spanish, Catalan, German, Italian and Portuguese have stop words and a stemmer; the other
 * languages of Lucene's Snowball collection have a stemmer; everything else is cut into folded
 * words, and scripts without spaces into pairs of characters.
 *
 * <p>Hints, Tips and Traps: all public methods are thread-safe and deterministic. The OpenNLP
 * models are read on first use from the class path (artefacts {@code
 * org.apache.opennlp:opennlp-models-*}) and kept.
 */
@NullMarked
package org.cahiers.analysis.text;

import org.jspecify.annotations.NullMarked;
