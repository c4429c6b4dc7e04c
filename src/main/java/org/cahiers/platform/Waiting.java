package org.cahiers.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Socket: something that waits for people of a role, as the workspace counts it. Implementations
 * are application-scoped beans of the rooms above.
 */
public interface Waiting {

  /** Message key of the sentence: {@code key.none}, {@code key.one}, {@code key.other}. */
  String key();

  /** Page where it is dealt with. */
  String address();

  /** Code of the role it waits for. */
  String role();

  long count();

  /** Since when the oldest has waited; empty when nothing waits. */
  Optional<Instant> since();
}
