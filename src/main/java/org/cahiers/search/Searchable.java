package org.cahiers.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Socket: a room that has something to find. Implemented as an {@code @ApplicationScoped} bean that
 * reads in transactions of its own.
 */
public interface Searchable {

  /** Name of the room; with an id it names a document. */
  String room();

  /**
   * Kinds of change in the feed after which the document of the change's subject is loaded anew, or
   * leaves the index.
   */
  Set<String> changes();

  /**
   * The documents of these ids, in any order; what must not be found (any more) is left out. Others
   * that their change concerns may come with them.
   */
  List<SearchDocument> load(Collection<Long> ids);

  /**
   * For building the index anew: documents with an id above {@code after}, by ascending id, at most
   * so many; none only when there are no more.
   */
  List<SearchDocument> after(long after, int most);
}
