/** Topics as data. */
@NullMarked
package org.cahiers.insight.rest;

import org.jspecify.annotations.NullMarked;
