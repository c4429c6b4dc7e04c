package org.cahiers.synthesis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.cahiers.platform.web.Words;

/** Says in the moderator's language what came of an act. */
@RequestScoped
class DeskMessages {

  @Inject private Words words;

  void say(boolean well, String key, Object... values) {
    FacesMessage.Severity severity = well ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_WARN;
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(severity, words.of(key, values), null));
  }
}
