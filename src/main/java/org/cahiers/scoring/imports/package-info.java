/**
 * Imports votes cast elsewhere as scores of placeholders; runs on a plain connection, as the import
 * of texts does.
 */
@NullMarked
package org.cahiers.scoring.imports;

import org.jspecify.annotations.NullMarked;
