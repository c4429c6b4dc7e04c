package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.identity.Kept;
import org.cahiers.identity.PendingAct;

/** What this browser has left to be confirmed, wherever a page asks who one is. */
@Named
@RequestScoped
public class KeptPanel {

  @Inject private Kept kept;

  private List<PendingAct.Shown> shown = List.of();

  @PostConstruct
  void load() {
    shown = kept.shown();
  }

  public List<PendingAct.Shown> getShown() {
    return shown;
  }
}
