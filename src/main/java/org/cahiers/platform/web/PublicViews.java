package org.cahiers.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces' nonce away from public pages: it is remembered in the view map, and that would
 * open an HTTP session for every visitor. Public pages have no inline script to need one.
 */
public class PublicViews implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    if (!SecurityFilter.isWorkspace(request))
      PrimeFacesContext.getCspState(context).setInitialized(true);
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    // Nothing to do.
  }
}
