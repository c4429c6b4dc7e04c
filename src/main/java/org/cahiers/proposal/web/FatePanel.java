package org.cahiers.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.contribution.ContributionView;
import org.cahiers.proposal.Trace;
import org.cahiers.proposal.Traces;
import org.jspecify.annotations.Nullable;

/** What became of a contribution, as a part of its page and of its author's. */
@Named
@RequestScoped
public class FatePanel {

  @Inject private Traces traces;

  private final Map<Long, Trace> known = new HashMap<>();

  /** Reads those of a list at once, before its page asks one by one. */
  public void load(List<ContributionView> listed) {
    known.putAll(
        traces.of(
            listed.stream()
                .filter(ContributionView::readable)
                .map(ContributionView::number)
                .toList()));
  }

  /** Null for what the reader may not see. */
  public @Nullable Trace of(ContributionView contribution) {
    if (!contribution.readable()) return null;
    long number = contribution.number();
    if (!known.containsKey(number)) load(List.of(contribution));
    return known.get(number);
  }
}
