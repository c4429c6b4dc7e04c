package org.cahiers.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What debates are called, asked of whoever has plugged into {@link Shelves}. */
@ApplicationScoped
public class DebateNames {

  @Inject @Any private Instance<Shelves> shelves;

  public Map<Long, Shelf> of(Collection<Long> debates, String language) {
    Map<Long, Shelf> names = new HashMap<>();
    if (debates.isEmpty()) return names;
    for (Shelves each : shelves)
      for (Shelf shelf : each.of(debates, language)) names.put(shelf.debate(), shelf);
    return names;
  }

  public Optional<Shelf> find(String slug, String language) {
    for (Shelves each : shelves) {
      Optional<Shelf> found = each.find(slug, language);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }
}
