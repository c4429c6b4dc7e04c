package org.cahiers.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Looks every few seconds whose news are due. The mails themselves are jobs, tried until sent. */
@ApplicationScoped
class SendNews implements Work {

  private static final int MOST = 500;

  @Inject private NewsTable table;
  @Inject private Bundle bundle;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return "notification.news";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(15);
  }

  @Override
  public void run(RunningJob job) {
    List<AccountId> due = table.due(clock.instant(), MOST);
    for (AccountId person : due) bundle.send(person);
  }
}
