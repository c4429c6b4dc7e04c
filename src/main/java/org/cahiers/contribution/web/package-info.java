/** Pages of contributions: reading, posting with preview, replying, editing, history, feeds. */
@NullMarked
package org.cahiers.contribution.web;

import org.jspecify.annotations.NullMarked;
