/** Reporting, the public register, the queue in the workspace. */
@NullMarked
package org.cahiers.moderation.web;

import org.jspecify.annotations.NullMarked;
