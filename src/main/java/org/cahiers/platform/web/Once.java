package org.cahiers.platform.web;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a desk reads once in a request, however often its page asks. Kept beside the request and not
 * in the desk, which outlives it.
 */
public final class Once {

  private Once() {}

  /** What was read under the key in this request; reading may itself read something else once. */
  @SuppressWarnings("unchecked")
  public static <T> T read(Object key, Supplier<T> reading) {
    Map<Object, Object> kept = FacesContext.getCurrentInstance().getAttributes();
    if (!kept.containsKey(key)) kept.put(key, reading.get());
    return (T) kept.get(key);
  }

  /** To be called by what changes something: the page is rendered from fresh rows. */
  public static void forget(Object... keys) {
    Map<Object, Object> kept = FacesContext.getCurrentInstance().getAttributes();
    for (Object key : keys) kept.remove(key);
  }
}
