/** Standings and one's own scores as data. */
@NullMarked
package org.cahiers.scoring.rest;

import org.jspecify.annotations.NullMarked;
