package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cahiers.search.Shelf;
import org.cahiers.search.Shelves;

/** Names debates for the search. */
@ApplicationScoped
class DebateShelves implements Shelves {

  @Inject private Debates debates;

  @Override
  public List<Shelf> of(Collection<Long> ids, String language) {
    return debates.all(language).stream()
        .filter(debate -> ids.contains(debate.id().value()))
        .map(DebateShelves::shelf)
        .toList();
  }

  @Override
  public Optional<Shelf> find(String slug, String language) {
    return debates.find(slug, language).map(DebateShelves::shelf);
  }

  private static Shelf shelf(DebateView debate) {
    return new Shelf(debate.id().value(), debate.slug(), debate.question());
  }
}
