package org.cahiers.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cahiers.moderation.Register;
import org.cahiers.moderation.Register.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Why something is out of sight, for the page that stands in its place: {@code
 * moderation/why.xhtml}.
 */
@Named
@RequestScoped
public class WhyHidden {

  @Inject private Register register;
  private final Map<String, Optional<Entry>> asked = new HashMap<>();

  /** The decision that took it from sight; null if none did. */
  public @Nullable Entry of(String kind, long subject) {
    return asked
        .computeIfAbsent(kind + subject, key -> register.whyHidden(kind, subject))
        .orElse(null);
  }
}
