package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Sends the link for a new password, if there is somebody to send it to. */
@ApplicationScoped
class SendResetLink implements Work {

  static final String KIND = "identity.reset-link";

  @Inject private ForgottenPassword forgotten;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) {
    forgotten.sendLink(job.payload().getString("email"));
  }
}
