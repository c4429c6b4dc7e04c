package org.cahiers.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The HTML of parts of pages, by what they say. Derived: a node may forget it at any time. */
@Named
@ApplicationScoped
public class KeptParts {

  /**
   * @param name of the part
   * @param of what it shows
   * @param with what else, or null
   */
  record Key(String name, Language language, @Nullable Object of, @Nullable Object with) {}

  private static final long MOST_CHARACTERS = 12L * 1024 * 1024;

  private final Cache<Key, String> parts =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Key key, String html) -> 200 + html.length())
          .build();

  @Nullable String find(Key key) {
    return parts.getIfPresent(key);
  }

  void keep(Key key, String html) {
    parts.put(key, html);
  }
}
