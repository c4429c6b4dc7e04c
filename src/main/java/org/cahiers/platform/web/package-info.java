/**
 * The web kit: addresses, languages, security of requests, cached pages, error pages, safe
 * Markdown.
 *
 * <p>{@code WEB-INF/routes} is the table of all addresses: pattern, view, who may come in. Views
 * are never reached by their file name. Pages read path parameters from {@link
 * org.cahiers.platform.web.Route}.
 *
 * <p>Hints, tips and traps: a page that refuses throws {@link org.cahiers.platform.web.Refusal},
 * from any depth; the filters turn it into the error page. Answers are buffered until complete, so
 * this works even while rendering.
 */
@NullMarked
package org.cahiers.platform.web;

import org.jspecify.annotations.NullMarked;
