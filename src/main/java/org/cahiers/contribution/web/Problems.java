package org.cahiers.contribution.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cahiers.contribution.PostOutcome.Reason;
import org.cahiers.debate.DebateRules;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;

/** Says why a post is refused, at the field it concerns, with what to do. */
@RequestScoped
class Problems {

  @Inject private Words words;

  void show(Reason reason, DebateRules rules) {
    String field =
        switch (reason) {
          case TITLE_MISSING, TITLE_TOO_LONG -> "title";
          case TEXT_TOO_SHORT, TEXT_TOO_LONG, SAME_TEXT -> "text";
          case PHASE_CLOSED, NOT_ALLOWED, TOO_MUCH, GONE -> null;
        };
    int bound =
        reason == Reason.TITLE_TOO_LONG
            ? rules.titleMost()
            : reason == Reason.TEXT_TOO_SHORT ? rules.textLeast() : rules.textMost();
    Say.beside(field, words.of("contribution.refused." + reason, bound));
  }
}
