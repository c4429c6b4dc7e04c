package org.cahiers.platform;

import jakarta.enterprise.context.ApplicationScoped;
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

  /** Everything that answers requests is there. */
  void started() {
    started = true;
  }

  @Override
  public HealthCheckResponse call() {
    Path draining = settings.data().resolve(DRAINING);
    return HealthCheckResponse.named("requests").status(started && !Files.exists(draining)).build();
  }
}
