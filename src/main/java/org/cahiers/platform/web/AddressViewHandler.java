package org.cahiers.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Forms of a view post to the address the reader sees, in the language the request was given. */
public class AddressViewHandler extends ViewHandlerWrapper {

  public AddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    Object address = context.getExternalContext().getRequestMap().get(Route.ADDRESS);
    boolean same =
        context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
    return address != null && same ? address.toString() : super.getActionURL(context, viewId);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return Language.of(context.getExternalContext().getRequest()).locale();
  }
}
