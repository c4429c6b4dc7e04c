/**
 * Mail: enqueued as a job in the caller's transaction, sent through SMTP, or written to a folder
 * where there is none.
 */
@NullMarked
package org.cahiers.platform.mail;

import org.jspecify.annotations.NullMarked;
