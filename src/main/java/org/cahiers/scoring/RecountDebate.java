package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.jobs.Pace;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Counts one debate anew, after contributions or scores were written in bulk. */
@ApplicationScoped
class RecountDebate implements Work {

  @Inject private Recount recount;
  @Inject private ScoreNews.Teller news;

  @Override
  public String kind() {
    return "scoring.recount";
  }

  @Override
  public void run(RunningJob job) {
    long debate = job.payload().getJsonNumber("debate").longValue();
    recount.of(new DebateId(debate), Pace.brisk(job, Recount.STAGE));
    news.tell(debate);
  }
}
