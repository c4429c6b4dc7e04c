/**
 * The front: home, the page of a debate, method, error pages, the root of the REST API. Only
 * composes what the rooms below offer; nothing depends on it.
 */
@NullMarked
package org.cahiers.front;

import org.jspecify.annotations.NullMarked;
