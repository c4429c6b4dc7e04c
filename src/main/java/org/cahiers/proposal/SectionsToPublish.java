package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.cahiers.identity.Role;
import org.cahiers.platform.Waiting;

/**
 * Sections of a synthesis wait for an editor while what its newest version says of them is no
 * proposal.
 */
@ApplicationScoped
class SectionsToPublish implements Waiting {

  @Override
  public String key() {
    return "proposal.sections-waiting";
  }

  @Override
  public String address() {
    return "/workspace/proposals";
  }

  @Override
  public String role() {
    return Role.EDITOR.code();
  }

  @Override
  public String sql() {
    return """
    select v.published_at from (
      select distinct on (synthesis) published_at, content from synthesis_version order by synthesis, number desc) v
    cross join lateral jsonb_array_elements(v.content -> 'sections') s
    left join proposal p on p.section = cast(s ->> 'section' as bigint)
    left join proposal_version n on n.proposal = p.id and n.version = p.version
    where n.content is distinct from s -> 'text'\
    """;
  }
}
