/** Search as data. */
@NullMarked
package org.cahiers.search.rest;

import org.jspecify.annotations.NullMarked;
