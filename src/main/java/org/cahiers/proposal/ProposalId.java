package org.cahiers.proposal;

/** Public number of a proposal; it lasts over all its versions. */
public record ProposalId(long value) {
  public ProposalId {
    if (value < 1)
      throw new IllegalArgumentException("proposal is " + value + ", must be 1 or more");
  }
}
