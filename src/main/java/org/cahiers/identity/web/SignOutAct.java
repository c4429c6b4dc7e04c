package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cahiers.identity.Caller;
import org.cahiers.identity.SecretCookies;
import org.cahiers.identity.SignIns;
import org.cahiers.platform.web.Route;
import org.jspecify.annotations.Nullable;

/** Signs this browser out, or every browser of the account. */
@Path("act/sign-out")
@RequestScoped
public class SignOutAct {

  @Inject private SignIns signIns;
  @Inject private SecretCookies cookies;
  @Inject private Caller caller;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @POST
  public Response here(@FormParam("next") String next) {
    cookies.read(request, SecretCookies.Kind.SIGN_IN).ifPresent(signIns::end);
    return leave(Route.local(next, "/"));
  }

  @POST
  @Path("everywhere")
  public Response everywhere() {
    caller.account().ifPresent(signIns::endAll);
    return leave("/sign-in");
  }

  /** One other browser, chosen in the settings. */
  @POST
  @Path("other")
  public Response other(@FormParam("code") @Nullable String code) {
    if (code != null) caller.account().ifPresent(account -> signIns.end(account, code));
    return Response.seeOther(URI.create("/me/settings?saved=signed-out#sign-ins")).build();
  }

  private Response leave(String address) {
    cookies.clear(response, SecretCookies.Kind.SIGN_IN);
    // On a shared machine the next person must not find pages and drafts of this one.
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return Response.seeOther(URI.create(address)).build();
  }
}
