package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.AdministerRoles;
import org.cahiers.identity.Caller;
import org.cahiers.identity.EndSignIns;
import org.cahiers.identity.People;
import org.cahiers.identity.People.GrantView;
import org.cahiers.identity.People.PersonView;
import org.cahiers.identity.ResetFactor;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /admin/people}: find a person, give a role, take it back, see who did and when. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 25;

  @Inject private People people;
  @Inject private AdministerRoles administerRoles;
  @Inject private EndSignIns endSignIns;
  @Inject private ResetFactor resetFactor;
  @Inject private Caller caller;
  @Inject private Words words;

  private String sought = "";
  private boolean staffOnly;
  private int first;
  private int total;
  private transient @Nullable List<PersonView> listed;
  private long chosen;
  private @Nullable String role;
  private String reason = "";

  @PostConstruct
  void load() {
    caller.require(Role.ADMINISTRATOR);
  }

  public void search() {
    first = 0;
    listed = null;
  }

  public void later() {
    if (first + LISTED < getTotal()) first += LISTED;
    listed = null;
  }

  public void earlier() {
    first = Math.max(0, first - LISTED);
    listed = null;
  }

  public List<PersonView> getListed() {
    if (listed == null) {
      People.Filter filter = new People.Filter(sought, staffOnly);
      total = people.count(filter);
      listed = people.list(filter, first, LISTED);
    }
    return listed;
  }

  public void choose(long account) {
    chosen = account;
  }

  public void grant() {
    if (chosen != 0)
      Role.of(role == null ? "" : role)
          .ifPresent(wanted -> say(administerRoles.grant(new AccountId(chosen), wanted)));
  }

  public void revoke(String code) {
    if (chosen != 0)
      Role.of(code).ifPresent(held -> say(administerRoles.revoke(new AccountId(chosen), held)));
  }

  public void signOut() {
    if (chosen == 0) return;
    endSignIns.of(new AccountId(chosen));
    say(AdministerRoles.Outcome.DONE);
  }

  public void resetFactor() {
    if (chosen == 0) return;
    switch (resetFactor.of(new AccountId(chosen), reason)) {
      case DONE -> {
        reason = "";
        Say.done(words.get("identity.admin.people.done"));
      }
      case NOTHING_TO_DO -> Say.above(words.get("identity.admin.people.nothing-to-do"));
      case REASON_UNFIT -> Say.above(words.get("identity.admin.people.factor-reason"));
      case YOUR_OWN -> Say.above(words.get("identity.admin.people.factor-own"));
    }
  }

  private void say(AdministerRoles.Outcome outcome) {
    listed = null;
    String key =
        switch (outcome) {
          case DONE -> "identity.admin.people.done";
          case NOTHING_TO_DO -> "identity.admin.people.nothing-to-do";
          case NO_SUCH_PERSON -> "identity.admin.people.no-such-person";
          case LAST_ADMINISTRATOR -> "identity.admin.people.last-administrator";
        };
    if (outcome == AdministerRoles.Outcome.DONE) Say.done(words.get(key));
    else Say.above(words.get(key));
  }

  public @Nullable PersonView getPerson() {
    return getListed().stream()
        .filter(person -> person.account().value() == chosen)
        .findFirst()
        .orElse(null);
  }

  public List<GrantView> getGrants() {
    return chosen == 0 ? List.of() : people.grants(new AccountId(chosen));
  }

  /** Since when the chosen person has a second factor; null if they have none. */
  public @Nullable Instant getFactorSince() {
    return chosen == 0 ? null : people.factorSince(new AccountId(chosen));
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }

  public List<String> getGrantable() {
    return Arrays.stream(Role.values()).filter(r -> r != Role.PARTICIPANT).map(Role::code).toList();
  }

  public int getTotal() {
    return total;
  }

  public int getFirst() {
    return first;
  }

  public int getLast() {
    return first + getListed().size();
  }

  public String getSought() {
    return sought;
  }

  public void setSought(String sought) {
    this.sought = sought == null ? "" : sought;
  }

  public boolean isStaffOnly() {
    return staffOnly;
  }

  public void setStaffOnly(boolean staffOnly) {
    this.staffOnly = staffOnly;
  }

  public @Nullable String getRole() {
    return role;
  }

  public void setRole(@Nullable String role) {
    this.role = role;
  }
}
