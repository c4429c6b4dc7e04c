package org.cahiers.platform;

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

  /** Statement with a row for each thing that waits, of one column: since when. */
  String sql();
}
