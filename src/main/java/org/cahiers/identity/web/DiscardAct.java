package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cahiers.identity.Kept;

/** Throws away what a visitor left to confirm: on a shared computer it may be another's. */
@Path("act/discard-kept")
@RequestScoped
public class DiscardAct {

  @Inject private Kept kept;
  @Context private HttpServletResponse response;

  @POST
  public Response discard() {
    kept.discard(response);
    return Response.seeOther(URI.create("/")).build();
  }
}
