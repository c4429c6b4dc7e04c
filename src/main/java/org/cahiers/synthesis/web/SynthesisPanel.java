package org.cahiers.synthesis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cahiers.debate.DebateId;
import org.cahiers.synthesis.Syntheses;
import org.cahiers.synthesis.Syntheses.Teaser;
import org.jspecify.annotations.Nullable;

/** Fragment of the page of a debate: that its synthesis is written, or published. */
@Named
@RequestScoped
public class SynthesisPanel {

  @Inject private Syntheses syntheses;

  private @Nullable DebateId asked;
  private @Nullable Teaser teaser;

  /** Null before there is one. */
  public @Nullable Teaser of(DebateId debate) {
    if (!debate.equals(asked)) {
      asked = debate;
      teaser = syntheses.teaser(debate).orElse(null);
    }
    return teaser;
  }
}
