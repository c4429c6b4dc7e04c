package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.cahiers.identity.Caller;
import org.cahiers.identity.OwnFactor;
import org.jspecify.annotations.Nullable;

/** Says to who has a role and no second factor what to do, and until when. */
@Named
@RequestScoped
public class FactorNotice {

  @Inject private Caller caller;
  @Inject private OwnFactor own;

  private @Nullable Instant neededFrom;

  @PostConstruct
  void load() {
    if (caller.isWithoutFactor()) neededFrom = own.view().neededFrom();
  }

  /** From when roles count only with a factor; null as long as nothing is fixed. */
  public @Nullable Instant getNeededFrom() {
    return neededFrom;
  }
}
