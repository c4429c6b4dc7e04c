package org.cahiers.export;

import java.time.LocalDate;

/**
 * The published version of a proposal.
 *
 * @param version from 1
 * @param hash {@link ProposalJson#hash} of its text when it was published
 * @param address of its page
 */
public record Edition(int version, String hash, LocalDate publishedOn, String address) {}
