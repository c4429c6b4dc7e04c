package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.cahiers.platform.Waiting;

/** Published proposals wait for a spokesperson until they are answered. */
@ApplicationScoped
class UnansweredProposals implements Waiting {

  @Inject private Connections connections;

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
    return "spokesperson";
  }

  @Override
  @Transactional
  public long count() {
    return connections.with(
        database -> Sql.number(database, "select count(*) from proposal where position is null"));
  }

  @Override
  @Transactional
  public Optional<Instant> since() {
    return connections.with(
        database ->
            Sql.first(
                    database,
                    "select min(published_at) at from proposal where position is null",
                    row -> Optional.ofNullable(Sql.instant(row, "at")))
                .orElse(Optional.empty()));
  }
}
