package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.cahiers.identity.Role;
import org.cahiers.platform.Waiting;

/** Published proposals wait for a spokesperson until they are answered. */
@ApplicationScoped
class UnansweredProposals implements Waiting {

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
  public String sql() {
    return "select published_at from proposal where position is null";
  }
}
