package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import org.cahiers.platform.Waiting;

/** Suggestions that wait for a moderator. */
@ApplicationScoped
class SuggestionsWaiting implements Waiting {

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
  public String sql() {
    return """
    select g.made_at
    from suggestion g join paragraph p on p.id = g.paragraph and p.removed_at is null
    join section s on s.id = p.section and s.removed_at is null join synthesis y on y.id = s.synthesis and y.ended_at is null
    where g.withdrawn_at is null and g.hidden_at is null and not exists (select 1 from settlement t where t.suggestion = g.id)\
    """;
  }
}
