package org.cahiers.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Carries out what a form of a page was sent for without making the page, where nothing of it will
 * be shown. Implemented by the room of the page as an {@code @ApplicationScoped} bean, by the same
 * door; rights, origin and token have been checked before, as for the page.
 */
public interface Shortcut {

  /** File of the page, as in the table of addresses. */
  String view();

  /**
   * Where to lead after it is done; empty if something has to be shown: then nothing was changed,
   * and the page answers as if it had not been asked.
   */
  Optional<String> take(HttpServletRequest request);
}
