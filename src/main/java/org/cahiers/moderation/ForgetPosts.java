package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Forgets after a month who posted from where: by then it slows nobody down. */
@ApplicationScoped
class ForgetPosts implements Work {

  @PersistenceContext private EntityManager database;

  @Override
  public String kind() {
    return "moderation.forget-posts";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  @Transactional
  public void run(RunningJob job) {
    database
        .createNativeQuery("delete from flood where posted_at < now() - interval '31 days'")
        .executeUpdate();
  }
}
