/**
 * What every room stands on: configuration, clock, schema migration, change feed, jobs, mail, and
 * the web kit.
 *
 * <p>Knows no subject: nothing here may speak of debates or contributions. Owns the tables {@code
 * change}, {@code job}, {@code setting} and {@code act}.
 */
@NullMarked
package org.cahiers.platform;

import org.jspecify.annotations.NullMarked;
