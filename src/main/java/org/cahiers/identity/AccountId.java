package org.cahiers.identity;

/** Names an account across rooms; never shown in a public address. */
public record AccountId(long value) {
  public AccountId {
    if (value < 1)
      throw new IllegalArgumentException("account id is " + value + ", must be above 0");
  }
}
