package org.cahiers.testing;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;

/**
 * Asks Arquillian's server at 127.0.0.1, where {@code loopback.asadmin} binds it: its adapter would
 * ask at the address that the server prints, which is that of the machine. And tells where the
 * servlet is that runs the tests: the adapter reads what the server prints while it prints it, and
 * now and then stops before that line.
 */
public final class LoopbackServer implements LoadableExtension {

  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Rewriting.class);
  }

  /** Replaces what a deployment says of itself, once. */
  public static final class Rewriting {

    @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> known;

    void rewrite(@Observes ProtocolMetaData printed) {
      HTTPContext there = printed.getContext(HTTPContext.class);
      if (there == null || there.getHost().equals(LOOPBACK)) return;
      var here = new HTTPContext(LOOPBACK, there.getPort());
      for (Servlet servlet : there.getServlets())
        here.add(new Servlet(servlet.getName(), servlet.getContextRoot()));
      if (here.getServletByName(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME) == null)
        here.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/"));
      known.set(new ProtocolMetaData().addContext(here));
    }
  }
}
