/**
 * The change feed: what happened, in commit order, for everything that is derived from the
 * database.
 *
 * <p>Writers call {@link org.cahiers.platform.feed.ChangeFeed#append} inside their transaction.
 * Followers implement {@link org.cahiers.platform.feed.Follower}; each node calls its own followers
 * in order.
 */
@NullMarked
package org.cahiers.platform.feed;

import org.jspecify.annotations.NullMarked;
