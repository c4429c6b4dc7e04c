package org.cahiers.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Socket: what debates are called, in the reader's language. Plugged in by the room of debates. */
public interface Shelves {

  /** Those of the debates that are published, in any order. */
  List<Shelf> of(Collection<Long> debates, String language);

  /** A published debate by its slug. */
  Optional<Shelf> find(String slug, String language);
}
