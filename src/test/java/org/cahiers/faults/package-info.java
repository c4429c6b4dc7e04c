/**
 * What machines do to a platform, done to real processes on this machine: docs/faults.md has a line
 * for each test here.
 *
 * <p>{@code mvn -Pfaults verify} runs them.
 */
@NullMarked
package org.cahiers.faults;

import org.jspecify.annotations.NullMarked;
