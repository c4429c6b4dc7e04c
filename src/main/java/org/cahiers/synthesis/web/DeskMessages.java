package org.cahiers.synthesis.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;

/** Says in the moderator's language what came of an act. */
@RequestScoped
class DeskMessages {

  @Inject private Words words;

  void say(boolean well, String key, Object... values) {
    if (well) Say.done(words.of(key, values));
    else Say.unchanged(words.of(key, values));
  }
}
