package org.cahiers.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/** Tells the reader of a form what came of it: beside the field it concerns, or above the form. */
public final class Say {

  private Say() {}

  /** What was asked for is done. */
  public static void done(String text) {
    add(null, FacesMessage.SEVERITY_INFO, text);
  }

  /** Nothing was wrong, and nothing was done either. */
  public static void unchanged(String text) {
    add(null, FacesMessage.SEVERITY_WARN, text);
  }

  /** What was asked for is refused. */
  public static void above(String text) {
    add(null, FacesMessage.SEVERITY_ERROR, text);
  }

  /**
   * Refused for what stands in a field, which is marked.
   *
   * @param field client identifier; null to say it above
   */
  public static void beside(@Nullable String field, String text) {
    FacesContext context = FacesContext.getCurrentInstance();
    if (field != null)
      context
          .getViewRoot()
          .invokeOnComponent(
              context,
              field,
              (current, component) -> {
                if (component instanceof UIInput input) input.setValid(false);
              });
    add(field, FacesMessage.SEVERITY_ERROR, text);
  }

  private static void add(@Nullable String field, Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, text, null));
  }
}
