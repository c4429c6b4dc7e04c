/**
 * The demonstration: debates written for this project, with fictitious participants who hold
 * distinct opinions, so that everything has something to show. Loaded once, into an empty database,
 * only where {@code CAHIERS_DEMO} asks for it.
 *
 * <p>The texts are in {@code demo/*.txt}; {@link org.cahiers.front.demo.DemoScript} explains their
 * form.
 */
@NullMarked
package org.cahiers.front.demo;

import org.jspecify.annotations.NullMarked;
