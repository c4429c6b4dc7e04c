package org.cahiers.platform.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * What a program sends and no resource can read is the program's mistake: without this, a number in
 * quotes would be answered as a fault of the server.
 */
@Provider
public class UnreadableBody implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext sent) throws IOException {
    try {
      return sent.proceed();
    } catch (ProcessingException unreadable) {
      throw new BadRequestException("not the JSON that is expected here", unreadable);
    }
  }
}
