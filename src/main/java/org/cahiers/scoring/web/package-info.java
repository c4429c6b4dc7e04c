/** Score boxes, scoring one after another, and the rank explained. */
@NullMarked
package org.cahiers.scoring.web;

import org.jspecify.annotations.NullMarked;
