/** Debates and their contributions as data. */
@NullMarked
package org.cahiers.front.rest;

import org.jspecify.annotations.NullMarked;
