package org.cahiers.platform.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

  @Context private HttpHeaders asked;

  @Override
  public Response toResponse(RuntimeException fault) {
    if (fault instanceof WebApplicationException meant) return meant(meant);
    if (Outage.isIn(fault)) {
      LOG.warning("no database");
      return Problem.of(
          Response.status(Response.Status.SERVICE_UNAVAILABLE)
              .header("Retry-After", Outage.RETRY_SECONDS)
              .header("Cache-Control", "no-store")
              .build(),
          "no database",
          asked);
    }
    LOG.log(Level.SEVERE, "a resource failed", fault);
    return Problem.of(Response.serverError().build(), null, asked);
  }

  /** What the server's own exceptions say, with their headers; redirections as they are. */
  private Response meant(WebApplicationException fault) {
    Response answer = fault.getResponse();
    if (answer.getStatus() < 400 || answer.hasEntity()) return answer;
    return Problem.of(
        answer, fault instanceof BadRequestException ? fault.getMessage() : null, asked);
  }
}
