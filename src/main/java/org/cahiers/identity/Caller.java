package org.cahiers.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cahiers.platform.web.Refusal;

/**
 * Who asks, and what they may do: {@code #{caller.signedIn}}, {@code #{caller.pseudonym}}, {@code
 * #{caller.is('moderator')}}. Doors call {@link #require} before their first change.
 */
@Named
@RequestScoped
public class Caller {

  @Inject private HttpServletRequest request;

  public Optional<SignedIn> person() {
    return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }

  public boolean isSignedIn() {
    return person().isPresent();
  }

  /** The caller's account, if they are signed in. */
  public Optional<AccountId> account() {
    return person().map(SignedIn::account);
  }

  /** The name others see; empty for a visitor. */
  public String getPseudonym() {
    return person().map(SignedIn::pseudonym).orElse("");
  }

  public boolean has(Role role) {
    return person().filter(signedIn -> signedIn.roles().contains(role)).isPresent();
  }

  /** For pages: whether the caller has the role of that code. */
  public boolean is(String role) {
    return Role.of(role).filter(this::has).isPresent();
  }

  /** Whether the workspace has something for the caller: any role beyond participant. */
  public boolean isStaff() {
    return person().filter(signedIn -> signedIn.roles().size() > 1).isPresent();
  }

  /** Whether the caller was given roles that wait for a second factor. */
  public boolean isHeldBack() {
    return person().filter(p -> !p.granted().isEmpty() && p.roles().size() == 1).isPresent();
  }

  /** Whether the caller has roles and no second factor, though they may set one up. */
  public boolean isWithoutFactor() {
    return person()
        .filter(p -> !p.granted().isEmpty() && p.factor() == SignedIn.Factor.MISSING)
        .isPresent();
  }

  /**
   * Refuses callers with none of the roles.
   *
   * @return the caller's account
   * @throws Refusal 403
   */
  public AccountId require(Role... anyOf) {
    SignedIn signedIn = person().orElseThrow(Refusal::forbidden);
    for (Role role : anyOf) if (signedIn.roles().contains(role)) return signedIn.account();
    throw Refusal.forbidden();
  }

  /**
   * Refuses visitors.
   *
   * @throws Refusal 403
   */
  public AccountId requireSignedIn() {
    return signedIn().account();
  }

  /**
   * The same with all that is known of them.
   *
   * @throws Refusal 403
   */
  SignedIn signedIn() {
    return person().orElseThrow(Refusal::forbidden);
  }
}
