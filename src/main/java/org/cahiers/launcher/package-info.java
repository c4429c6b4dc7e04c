/**
 * The command line beside the house: {@code java -jar cahiers.jar <command>}.
 *
 * <p>One class per command, each a {@link Command} whose options are declared with picocli and run
 * by {@link CommandRun}. A file that cannot be used is an {@link
 * org.cahiers.platform.csv.UnusableInput}: one line with file, line and reason, and nothing
 * written.
 *
 * <p>What a newcomer gets wrong: results go to files or {@code out}, progress and errors to {@code
 * err}; a command that writes several files writes them beside their place first and moves them at
 * the end, so that a failure leaves nothing half done.
 */
@NullMarked
package org.cahiers.launcher;

import org.jspecify.annotations.NullMarked;
