package org.cahiers.signal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.platform.web.Route;
import org.cahiers.signal.Finding;
import org.cahiers.signal.Findings;

/** {@code /register/scores?before=…}: counts of signals, and findings, fifty a page. */
@Named
@RequestScoped
public class ScoreRegister {

  private static final int LISTED = 50;

  @Inject private Findings findings;
  @Inject private Route route;

  private List<Findings.Count> counts = List.of();
  private List<Finding> entries = List.of();
  private boolean older;

  @PostConstruct
  void load() {
    counts = findings.counts();
    long before = route.queryNumber("before").orElse(Long.MAX_VALUE);
    List<Finding> found = findings.before(before, LISTED + 1);
    older = found.size() > LISTED;
    entries = older ? found.subList(0, LISTED) : found;
  }

  public List<Findings.Count> getCounts() {
    return counts;
  }

  public List<Finding> getEntries() {
    return entries;
  }

  /** True where there are entries below. */
  public boolean isOlder() {
    return older;
  }

  /** Number below which the next page begins. */
  public long getLowest() {
    return entries.isEmpty() ? 0 : entries.getLast().number();
  }
}
