/**
 * Finding things: one Lucene index per node, fed by the change feed.
 *
 * <p>Owns the sockets {@link org.cahiers.search.Searchable} (rooms that have something to find) and
 * {@link org.cahiers.search.Shelves} (what debates are called); owns no table. The index lives in
 * {@code DATA/index} and can be deleted at any time: it is built again from the rooms. Each commit
 * of the index holds the position in the feed up to which it is complete, so that a crash between
 * the database's commit and the index's loses nothing.
 *
 * <p>Hints, tips and traps: a change of kind {@code search.reindex} in the feed makes every node
 * build its index anew, whether it runs now or starts later. Add a field to the index, and {@link
 * org.cahiers.search.LuceneIndex#SCHEMA} must grow by one.
 */
@NullMarked
package org.cahiers.search;

import org.jspecify.annotations.NullMarked;
