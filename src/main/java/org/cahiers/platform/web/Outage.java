package org.cahiers.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The database cannot be reached, is starting, is full or only reads, or an upload finds no room:
 * nobody's mistake, soon over, and therefore 503 with a page that needs no database.
 */
public final class Outage {

  private static final String ATTRIBUTE = "org.cahiers.outage";
  static final String RETRY_SECONDS = "5";

  /**
   * Classes of SQLSTATE: connection, resources (disk, memory, connections), intervention of an
   * operator, error of the machine.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  private static final String READS_ONLY = "25006";

  /** The server's pool says it in words, sometimes without the cause. */
  private static final String POOL = "allocating a connection";

  /** As the kernel says it, of the disk where an upload waits. */
  private static final String FULL_DISK = "No space left on device";

  private Outage() {}

  /** Whether this is why something failed. */
  public static boolean isIn(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SQLTransientConnectionException) return true;
      // The connection broke during the commit: the server's transactions keep no cause.
      if (t instanceof SystemException) return true;
      if (t instanceof IOException && said(t, FULL_DISK)) return true;
      if (t instanceof SQLException sql && isOutage(sql.getSQLState())) return true;
      if (said(t, POOL)) return true;
    }
    return false;
  }

  private static boolean said(Throwable thrown, String words) {
    return thrown.getMessage() != null && thrown.getMessage().contains(words);
  }

  private static boolean isOutage(@Nullable String state) {
    return state != null
        && state.length() == 5
        && (state.equals(READS_ONLY) || CLASSES.contains(state.substring(0, 2)));
  }

  /** Remembers it for the filter: sign-ins are looked up before any filter is asked. */
  public static void note(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  static boolean noted(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  /** The page is a file that web.xml names: it needs neither views nor the database. */
  static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) return;
    // A resource that was forwarded to has left it there, and the container would answer 500.
    request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
    response.resetBuffer();
    response.setHeader("Retry-After", RETRY_SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
