package org.cahiers.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cahiers.identity.Role;
import org.cahiers.identity.SecretCookies;
import org.cahiers.identity.SignIns;
import org.cahiers.identity.SignedIn;
import org.cahiers.platform.web.Outage;

/**
 * Restores the caller on every request from the cookie, with the database as the only memory: any
 * node of a cluster can serve any request, and public pages need no HTTP session. A request without
 * a valid cookie has no principal at all.
 */
@ApplicationScoped
class SignInMechanism implements HttpAuthenticationMechanism {

  private static final String ASSETS = "/assets/";

  @Inject private SignIns signIns;
  @Inject private SecretCookies cookies;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getRequestURI().startsWith(ASSETS)) return context.doNothing();
    Optional<SignedIn> person = person(request);
    if (person.isEmpty()) return context.doNothing();
    request.setAttribute(SignedIn.ATTRIBUTE, person.get());
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(Long.toString(person.get().account().value())),
        person.get().roles().stream().map(Role::code).collect(Collectors.toSet()));
  }

  private Optional<SignedIn> person(HttpServletRequest request) {
    try {
      return cookies.read(request, SecretCookies.Kind.SIGN_IN).flatMap(signIns::find);
    } catch (RuntimeException e) {
      if (!Outage.isIn(e)) throw e;
      // Not a visitor, only nobody can say who: the filter answers that it will be over soon.
      Outage.note(request);
      return Optional.empty();
    }
  }
}
