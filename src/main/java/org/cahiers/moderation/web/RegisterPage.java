package org.cahiers.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.moderation.Register;
import org.cahiers.moderation.Register.Entry;
import org.cahiers.platform.web.Route;

/** {@code /register?before=…}: the decisions, fifty a page, newest first. */
@Named
@RequestScoped
public class RegisterPage {

  private static final int LISTED = 50;

  @Inject private Register register;
  @Inject private Route route;

  private List<Entry> entries = List.of();
  private boolean more;

  @PostConstruct
  void load() {
    long before = route.queryNumber("before").orElse(Long.MAX_VALUE);
    List<Entry> found = register.before(before, LISTED + 1);
    more = found.size() > LISTED;
    entries = more ? found.subList(0, LISTED) : found;
  }

  public List<Entry> getEntries() {
    return entries;
  }

  public boolean isFirst() {
    return route.query("before").isEmpty();
  }

  public boolean isMore() {
    return more;
  }

  /** Number below which the next page begins. */
  public long getNext() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
  }
}
