package org.cahiers.identity;

import jakarta.json.JsonValue;

/**
 * Socket: what a room knows of a person and hands over when they take their data home.
 * Implementations are application-scoped beans of the rooms above.
 */
public interface PersonalData {

  /** Key in the file, such as {@code contributions}. */
  String name();

  /** All the room keeps about the account, in words a person understands. */
  JsonValue of(AccountId account);
}
