package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Role;
import org.cahiers.identity.Roles;
import org.cahiers.platform.web.Refusal;

/** Who may write: members who accepted, and the team. */
@ApplicationScoped
class Pens {

  @Inject private Statements statements;
  @Inject private Roles roles;

  boolean team(AccountId account) {
    return roles.holds(account, Role.MODERATOR);
  }

  boolean member(long synthesis, AccountId account) {
    return !statements
        .values(
            "select 1 from synthesis_member where synthesis = ?1 and account = ?2 and state ="
                + " 'accepted'",
            synthesis,
            account.value())
        .isEmpty();
  }

  /**
   * Refuses who is not of the team.
   *
   * @throws Refusal 403
   */
  void requireTeam(AccountId account) {
    if (!team(account)) throw Refusal.forbidden();
  }

  /**
   * Refuses who neither holds the pen nor is of the team.
   *
   * @throws Refusal 403
   */
  void require(long synthesis, AccountId account) {
    if (!member(synthesis, account) && !team(account)) throw Refusal.forbidden();
  }
}
