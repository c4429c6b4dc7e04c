package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.cahiers.identity.Role;

/** Published proposals wait for a spokesperson until they are answered. */
@ApplicationScoped
class UnansweredProposals extends WaitingRows {

  @Override
  public String key() {
    return "proposal.waiting";
  }

  @Override
  public String address() {
    return "/workspace/answers";
  }

  @Override
  public String role() {
    return Role.SPOKESPERSON.code();
  }

  @Override
  String sql() {
    return "select published_at at from proposal where position is null";
  }
}
