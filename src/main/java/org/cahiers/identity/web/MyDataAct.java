package org.cahiers.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.util.Map;
import org.cahiers.identity.TakeDataHome;

/** {@code /me/data.json}: all that is kept about the caller, to take home. */
@Path("act/my-data")
@RequestScoped
public class MyDataAct {

  private static final JsonWriterFactory PRETTY =
      Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  @Inject private TakeDataHome takeDataHome;

  @GET
  @Produces("application/json;charset=UTF-8")
  public Response take() {
    StringWriter text = new StringWriter();
    try (var writer = PRETTY.createWriter(text)) {
      writer.writeObject(takeDataHome.take());
    }
    return Response.ok(text.toString())
        .header("Content-Disposition", "attachment; filename=\"cahiers.json\"")
        .build();
  }
}
