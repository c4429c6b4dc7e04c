package org.cahiers.platform;

import jakarta.inject.Inject;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/**
 * Has no address: it is the last that the server starts, and by then everything else can answer.
 * Requests that came before found pages without their servlet.
 */
public class StartedLast extends GenericServlet {

  private static final long serialVersionUID = 1L;

  @Inject @org.eclipse.microprofile.health.Readiness private transient Readiness readiness;

  @Override
  public void init() {
    readiness.started();
  }

  @Override
  public void service(ServletRequest request, ServletResponse response) {
    throw new UnsupportedOperationException("has no address");
  }
}
