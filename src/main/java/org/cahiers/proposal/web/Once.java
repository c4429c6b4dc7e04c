package org.cahiers.proposal.web;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a desk reads once in a request, however often its page asks. Kept beside the request and not
 * in the desk, which outlives it.
 */
final class Once {

  private Once() {}

  @SuppressWarnings("unchecked")
  static <T> T read(Object key, Supplier<T> reading) {
    Map<Object, Object> kept = FacesContext.getCurrentInstance().getAttributes();
    return (T) kept.computeIfAbsent(key, absent -> reading.get());
  }

  /** To be called by what changes something: the page is rendered from fresh rows. */
  static void forget(Object... keys) {
    Map<Object, Object> kept = FacesContext.getCurrentInstance().getAttributes();
    for (Object key : keys) kept.remove(key);
  }
}
