package org.cahiers.identity.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

/** Tells the reader of a form what is wrong: beside the field it concerns, or above the form. */
final class Say {

  private Say() {}

  static void above(String text) {
    add(null, text);
  }

  static void beside(String field, String text) {
    if (FacesContext.getCurrentInstance().getViewRoot().findComponent(field)
        instanceof UIInput input) input.setValid(false);
    add(field, text);
  }

  private static void add(String field, String text) {
    FacesContext.getCurrentInstance()
        .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }
}
