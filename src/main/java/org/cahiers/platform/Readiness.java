package org.cahiers.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether a proxy may send requests here, {@code /health/ready}: from the end of the start until
 * somebody wants the node to end and has written the file {@code DATA/draining}.
 *
 * <p>Says nothing about the database: all nodes share it, and one that cannot reach it still serves
 * the pages it knows, and a better page than the proxy's for the rest.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
class Readiness implements HealthCheck {

  /** The launcher writes it before it ends the server. */
  private static final String DRAINING = "draining";

  @Inject private Settings settings;

  private volatile boolean started;

  /** Last of all observers: the schema is there, the feed and the jobs have their threads. */
  void start(@Observes @Priority(10_000) @Initialized(ApplicationScoped.class) Object start) {
    started = true;
  }

  @Override
  public HealthCheckResponse call() {
    Path draining = settings.data().resolve(DRAINING);
    return HealthCheckResponse.named("requests").status(started && !Files.exists(draining)).build();
  }
}
