/** Pages of topics: for readers, and for moderators in the workspace. */
@NullMarked
package org.cahiers.insight.web;

import org.jspecify.annotations.NullMarked;
