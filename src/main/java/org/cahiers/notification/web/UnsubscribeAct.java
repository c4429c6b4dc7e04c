package org.cahiers.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cahiers.identity.Secret;
import org.cahiers.notification.ChooseRhythm;
import org.cahiers.platform.web.Refusal;

/**
 * Stops the mail for the bearer of a link: pressed on the page, or by the mailbox itself (RFC
 * 8058), which has no sign-in, no cookie and no form token.
 */
@Path("act/by-link/unsubscribe/{token}")
@RequestScoped
public class UnsubscribeAct {

  @Inject private ChooseRhythm choose;

  @POST
  public Response stop(@PathParam("token") String token) {
    if (!choose.stop(new Secret(token))) throw Refusal.notFound();
    return Response.seeOther(URI.create("/unsubscribe/" + token + "?done=1")).build();
  }
}
