/**
 * CSV files as people send them: UTF-8 with or without byte order mark, packed or not, {@code ,} or
 * {@code ;}, columns in any order; refused with one line that names file, line and reason.
 */
@NullMarked
package org.cahiers.platform.csv;

import org.jspecify.annotations.NullMarked;
