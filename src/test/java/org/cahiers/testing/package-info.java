/**
 * What integration tests share: a PostgreSQL, the running product, a browser.
 *
 * <p>A test from outside uses {@link org.cahiers.testing.Product} and {@link
 * org.cahiers.testing.Browser}, and shares one server with all others; a test of SQL uses {@link
 * org.cahiers.testing.TestDatabase}; only what must run inside the container is an Arquillian test,
 * because each such class starts a server of its own.
 */
@NullMarked
package org.cahiers.testing;

import org.jspecify.annotations.NullMarked;
