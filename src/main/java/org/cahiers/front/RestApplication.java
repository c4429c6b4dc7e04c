package org.cahiers.front;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
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
public class RestApplication extends Application {}
