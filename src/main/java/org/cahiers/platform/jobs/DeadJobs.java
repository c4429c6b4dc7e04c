package org.cahiers.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import org.cahiers.platform.Waiting;

/** Work that was given up waits for an administrator. */
@ApplicationScoped
class DeadJobs implements Waiting {

  @Override
  public String key() {
    return "workspace.waiting.dead-jobs";
  }

  @Override
  public String address() {
    return "/admin";
  }

  @Override
  public String role() {
    return "administrator";
  }

  @Override
  public String sql() {
    return "select finished_at from job where state = 'dead'";
  }
}
