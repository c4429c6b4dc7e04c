package org.cahiers.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error as the answer of a resource: problem details (RFC 9457) for a program; for somebody who
 * reads HTML the status alone, which the server turns into the error page.
 */
final class Problem {

  private static final String TYPE = "application/problem+json";

  private Problem() {}

  /**
   * @param detail what was wrong with this request; null if the status says it all
   */
  static Response.ResponseBuilder answer(int status, @Nullable String detail, HttpHeaders asked) {
    if (asked.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals))
      return Response.status(status);
    String title =
        Optional.ofNullable(Response.Status.fromStatusCode(status))
            .map(Response.Status::getReasonPhrase)
            .orElse("Error");
    JsonObjectBuilder problem =
        Json.createObjectBuilder().add("title", title).add("status", status);
    if (detail != null) problem.add("detail", detail);
    return Response.status(status).type(TYPE).entity(problem.build().toString());
  }
}
