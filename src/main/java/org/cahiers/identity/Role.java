package org.cahiers.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person may do here. Roles do not contain each other: an administrator who moderates holds
 * both.
 */
public enum Role {
  /** Everyone who has signed up. Not granted, not revoked. */
  PARTICIPANT,
  /** Announces and runs local debates, enters minutes. */
  FACILITATOR,
  /** Handles reports, runs the analysis, edits topics, runs syntheses. */
  MODERATOR,
  /** Publishes and answers proposals, exports documents. */
  EDITOR,
  /** Posts official positions inside debates. */
  SPOKESPERSON,
  /** Debates, roles, charter, settings, imports, health. */
  ADMINISTRATOR;

  /** The name in the database, in {@code request.isUserInRole} and in {@code WEB-INF/routes}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String code) {
    for (Role role : values()) if (role.code().equals(code)) return Optional.of(role);
    return Optional.empty();
  }
}
