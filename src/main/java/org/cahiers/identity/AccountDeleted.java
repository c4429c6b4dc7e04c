package org.cahiers.identity;

/**
 * News: a person deleted their account. Fired in its transaction, for rooms that keep more of them.
 */
public record AccountDeleted(AccountId account) {}
