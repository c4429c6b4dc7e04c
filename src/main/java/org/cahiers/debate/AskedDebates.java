package org.cahiers.debate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The debates that parts of one page have asked for: read once, whoever asks again. */
@RequestScoped
public class AskedDebates {

  private record Asked(Object key, String language) {}

  @Inject private Debates debates;

  private final Map<Asked, Optional<DebateView>> bySlug = new HashMap<>();
  private final Map<Asked, Optional<DebateView>> byId = new HashMap<>();

  /** As {@link Debates#find(String, String)}. */
  public Optional<DebateView> find(String slug, String language) {
    return bySlug.computeIfAbsent(new Asked(slug, language), key -> found(slug, language));
  }

  private Optional<DebateView> found(String slug, String language) {
    Optional<DebateView> found = debates.find(slug, language);
    found.ifPresent(debate -> byId.putIfAbsent(new Asked(debate.id(), language), found));
    return found;
  }

  /** As {@link Debates#find(DebateId, String)}. */
  public Optional<DebateView> find(DebateId id, String language) {
    return byId.computeIfAbsent(new Asked(id, language), key -> debates.find(id, language));
  }
}
