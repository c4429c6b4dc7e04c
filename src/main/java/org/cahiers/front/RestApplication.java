package org.cahiers.front;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/**
 * Root of the REST API: resources of all rooms are found by the server. Described at {@code
 * /openapi}.
 */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Cahiers",
            version = "1",
            description = "Debates, contributions, scores and search as data."))
public class RestApplication extends Application {

  /**
   * Warns of every form that is sent, since the filter has looked for its token before: which is
   * meant. Kept here because a logger that nobody holds forgets its level.
   */
  private static final Logger FORMS = Logger.getLogger("org.glassfish.jersey.servlet.WebComponent");

  static {
    FORMS.setLevel(Level.SEVERE);
  }
}
