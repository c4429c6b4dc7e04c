package org.cahiers.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What goes wrong in a resource is answered there: thrown out of a forward, the container makes 500
 * of it before a filter is asked.
 */
@Provider
public class FaultMapper implements ExceptionMapper<RuntimeException> {

  private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());

  @Override
  public Response toResponse(RuntimeException fault) {
    if (fault instanceof WebApplicationException meant) return meant.getResponse();
    if (Outage.isIn(fault)) {
      LOG.warning("no database");
      return Response.status(Response.Status.SERVICE_UNAVAILABLE)
          .header("Retry-After", Outage.RETRY_SECONDS)
          .header("Cache-Control", "no-store")
          .build();
    }
    LOG.log(Level.SEVERE, "a resource failed", fault);
    return Response.serverError().build();
  }
}
