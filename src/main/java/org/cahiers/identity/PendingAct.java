package org.cahiers.identity;

import jakarta.json.JsonObject;

/**
 * Socket: something a visitor may do before having an account, carried out in their name once they
 * are known. Implementations are application-scoped beans of the rooms above.
 */
public interface PendingAct {

  /**
   * What a visitor is shown of what is kept for them.
   *
   * @param debate title of the debate or whatever it belongs to
   * @param text their own words, or the score in words
   */
  record Shown(String debate, String text) {}

  /** Name of the kind, as given to {@link PendingActs#keep}. */
  String kind();

  /**
   * @param language of the reader, which titles follow where they can
   */
  Shown show(JsonObject payload, String language);

  /**
   * Does it, in a transaction of its own.
   *
   * @return path of the page that shows the result, or that says why it was refused with the text
   *     still there
   * @throws RuntimeException if it cannot be done; it stays kept and can be read by its author
   */
  String carryOut(AccountId account, JsonObject payload);
}
