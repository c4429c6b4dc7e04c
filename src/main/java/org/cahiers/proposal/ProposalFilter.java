package org.cahiers.proposal;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals are listed.
 *
 * @param slug of their debate, or null for all
 * @param answer {@code taken_up}, {@code taken_up_with_changes}, {@code declined}, {@code
 *     under_study}, {@code none} for those without an answer, or null for all
 */
public record ProposalFilter(@Nullable String slug, @Nullable String answer) {
  public static final ProposalFilter ALL = new ProposalFilter(null, null);
}
