/** Pages of news: the list, how often mail comes, and the one click that stops it. */
@NullMarked
package org.cahiers.notification.web;

import org.jspecify.annotations.NullMarked;
