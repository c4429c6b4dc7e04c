package org.cahiers.signal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.ContributionView;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.signal.Finding;
import org.cahiers.signal.Findings;
import org.cahiers.signal.OpenSignals;
import org.cahiers.signal.SignalView;
import org.cahiers.signal.Verdict;

/** On the page of a contribution: what was confirmed, and to moderators what is open. */
@Named
@RequestScoped
public class SignalNotice {

  @Inject private Findings findings;
  @Inject private OpenSignals signals;
  @Inject private Caller caller;

  private final Map<Long, List<Finding>> asked = new HashMap<>();
  private final Map<Long, List<SignalView>> open = new HashMap<>();

  /** Confirmed and not revised. */
  public List<Finding> of(ContributionView contribution) {
    return asked.computeIfAbsent(
        contribution.number(),
        number ->
            findings.about(contribution.id()).stream()
                .filter(finding -> finding.stands() && finding.verdict() == Verdict.CONFIRMED)
                .toList());
  }

  /** Nothing for others than moderators and administrators. */
  public List<SignalView> open(ContributionView contribution) {
    if (!caller.has(Role.MODERATOR) && !caller.has(Role.ADMINISTRATOR)) return List.of();
    return open.computeIfAbsent(contribution.number(), number -> signals.of(contribution.id()));
  }
}
