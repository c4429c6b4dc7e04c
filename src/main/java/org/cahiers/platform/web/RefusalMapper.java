package org.cahiers.platform.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A resource refuses as a page does: the status, and the error page where somebody reads it. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Context private HttpHeaders asked;

  @Override
  public Response toResponse(Refusal refusal) {
    String detail = refusal.status() == 400 ? refusal.getMessage() : null;
    return Problem.of(Response.status(refusal.status()).build(), detail, asked);
  }
}
