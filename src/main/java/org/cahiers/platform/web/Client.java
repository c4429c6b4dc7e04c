package org.cahiers.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.cahiers.platform.Settings;

/** The address a request comes from, as far as it can be believed. */
@ApplicationScoped
public class Client {

  @Inject private Settings settings;

  /**
   * The entry of {@code X-Forwarded-For} that the outermost trusted proxy has written, else the
   * socket's address.
   */
  public String address(HttpServletRequest request) {
    // A proxy may add a line of its own below the one that a visitor made up.
    String forwarded = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    if (settings.trustedProxies() == 0 || forwarded.isBlank()) return request.getRemoteAddr();
    String[] hops = forwarded.split(",");
    int trusted = Math.max(0, hops.length - settings.trustedProxies());
    return hops[trusted].strip();
  }
}
