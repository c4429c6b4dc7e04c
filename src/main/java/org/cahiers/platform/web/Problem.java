package org.cahiers.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * An error as the answer of a resource: problem details (RFC 9457) for a program; for somebody who
 * reads HTML the status alone, which the server turns into the error page.
 */
final class Problem {

  private static final String TYPE = "application/problem+json";

  private Problem() {}

  /**
   * @param answer its status and headers, without a body
   * @param detail what was wrong with this request; null if the status says it all
   */
  static Response of(Response answer, @Nullable String detail, HttpHeaders asked) {
    if (asked.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals))
      return answer;
    JsonObjectBuilder problem =
        Json.createObjectBuilder()
            .add("title", answer.getStatusInfo().getReasonPhrase())
            .add("status", answer.getStatus());
    if (detail != null) problem.add("detail", detail);
    return Response.fromResponse(answer).type(TYPE).entity(problem.build().toString()).build();
  }
}
