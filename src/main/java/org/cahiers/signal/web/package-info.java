/** Pages of the signals: notice, desk, register. */
@NullMarked
package org.cahiers.signal.web;

import org.jspecify.annotations.NullMarked;
