package org.cahiers.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.cahiers.moderation.Register;
import org.cahiers.moderation.Register.Entry;
import org.cahiers.platform.web.Route;

/** {@code /register?before=…} and {@code ?after=…}: the decisions, fifty a page, newest first. */
@Named
@RequestScoped
public class RegisterPage {

  private static final int LISTED = 50;

  @Inject private Register register;
  @Inject private Route route;

  private List<Entry> entries = List.of();
  private boolean newer;
  private boolean older;

  @PostConstruct
  void load() {
    Optional<Long> after = route.queryNumber("after");
    if (after.isPresent() && ascend(after.get())) return;
    Optional<Long> before = after.isPresent() ? Optional.empty() : route.queryNumber("before");
    List<Entry> found = register.before(before.orElse(Long.MAX_VALUE), LISTED + 1);
    older = found.size() > LISTED;
    newer = before.isPresent();
    entries = older ? found.subList(0, LISTED) : found;
  }

  /** The page above an entry; false where it would not be full, so that the first page is shown. */
  private boolean ascend(long after) {
    List<Entry> found = register.after(after, LISTED + 1);
    if (found.size() <= LISTED) return false;
    newer = true;
    older = true;
    entries = found.subList(1, found.size());
    return true;
  }

  public List<Entry> getEntries() {
    return entries;
  }

  /** True where there are entries above. */
  public boolean isNewer() {
    return newer;
  }

  /** True where there are entries below. */
  public boolean isOlder() {
    return older;
  }

  /** Number above which the previous page ends. */
  public long getHighest() {
    return entries.isEmpty() ? 0 : entries.getFirst().number();
  }

  /** Number below which the next page begins. */
  public long getLowest() {
    return entries.isEmpty() ? 0 : entries.getLast().number();
  }
}
