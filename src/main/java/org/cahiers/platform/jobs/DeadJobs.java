package org.cahiers.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.cahiers.platform.Waiting;

/** Work that was given up waits for an administrator. */
@ApplicationScoped
class DeadJobs implements Waiting {

  @PersistenceContext private EntityManager database;

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
  @Transactional
  public long count() {
    return ((Number)
            database
                .createNativeQuery("select count(*) from job where state = 'dead'")
                .getSingleResult())
        .longValue();
  }

  @Override
  @Transactional
  public Optional<Instant> since() {
    Object oldest =
        database
            .createNativeQuery("select min(finished_at) from job where state = 'dead'")
            .getSingleResult();
    return Optional.ofNullable((Timestamp) oldest).map(Timestamp::toInstant);
  }
}
