package org.cahiers.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What went wrong, what was kept, what to do. Shows again what was typed into a form that had
 * expired.
 */
@Named
@RequestScoped
public class ErrorPage {

  private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 429);
  private static final Set<String> NEVER_SHOWN = Set.of(FormToken.PARAMETER);

  @Inject private HttpServletRequest request;

  /** Status shown: a known one, else 500. */
  public int getStatus() {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return status instanceof Integer code && KNOWN.contains(code) ? code : 500;
  }

  /** Long texts that the refused form carried, so that nobody writes twice. */
  public List<String> getTyped() {
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null || getStatus() != 400)
      return List.of();
    List<String> typed = new ArrayList<>();
    for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
      boolean secret =
          NEVER_SHOWN.contains(field.getKey())
              || field.getKey().toLowerCase().contains("password")
              || field.getKey().startsWith("jakarta.");
      if (secret) continue;
      for (String value : field.getValue()) if (value.length() > 20) typed.add(value);
    }
    return typed;
  }
}
