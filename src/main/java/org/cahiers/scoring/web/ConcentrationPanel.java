package org.cahiers.scoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cahiers.analysis.rank.Concentration;
import org.cahiers.contribution.ContributionView;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.scoring.Concentrations;

/** For {@code scoring/concentration.xhtml}: who scores a contribution, for moderators only. */
@Named
@RequestScoped
public class ConcentrationPanel {

  @Inject private Concentrations concentrations;
  @Inject private Caller caller;

  private final Map<Long, Optional<Concentration>> asked = new HashMap<>();

  /** Null for others than moderators, and where nobody has scored. */
  public Concentration of(ContributionView contribution) {
    if (!caller.has(Role.MODERATOR) && !caller.has(Role.ADMINISTRATOR)) return null;
    return asked
        .computeIfAbsent(contribution.number(), number -> concentrations.of(contribution.id()))
        .filter(found -> found.scores() > 0)
        .orElse(null);
  }
}
