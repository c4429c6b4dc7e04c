/** Pages and acts of identity, and the mechanism that restores the caller on every request. */
@NullMarked
package org.cahiers.identity.web;

import org.jspecify.annotations.NullMarked;
