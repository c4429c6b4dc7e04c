package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.cahiers.platform.Rows;
import org.cahiers.platform.Waiting;

/** Suggestions that wait for a moderator. */
@ApplicationScoped
class SuggestionsWaiting implements Waiting {

  private static final String OPEN =
      """
      from suggestion g join paragraph p on p.id = g.paragraph and p.removed_at is null
      join section s on s.id = p.section and s.removed_at is null join synthesis y on y.id = s.synthesis and y.ended_at is null
      where g.withdrawn_at is null and g.hidden_at is null and not exists (select 1 from settlement t where t.suggestion = g.id)
      """;

  @Inject private Statements statements;

  @Override
  public String key() {
    return "synthesis.waiting";
  }

  @Override
  public String address() {
    return "/workspace/syntheses";
  }

  @Override
  public String role() {
    return "moderator";
  }

  @Override
  @Transactional
  public long count() {
    return statements.number("select count(*) " + OPEN);
  }

  @Override
  @Transactional
  public Optional<Instant> since() {
    return statements.value("select min(g.made_at) " + OPEN).map(Rows::instant);
  }
}
