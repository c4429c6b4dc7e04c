package org.cahiers.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose fields lack the character U+0000: no keyboard has it, and no text of PostgreSQL
 * may hold it, so that a field with it would end in a fault wherever nobody thought of it.
 */
final class WithoutNul extends HttpServletRequestWrapper {

  private static final String NUL = "\u0000";

  private final Map<String, String[]> fields;

  private WithoutNul(HttpServletRequest request, Map<String, String[]> fields) {
    super(request);
    this.fields = fields;
  }

  /** The same request where no field holds it. */
  static HttpServletRequest of(HttpServletRequest request) {
    Map<String, String[]> sent = request.getParameterMap();
    if (sent.values().stream().flatMap(Arrays::stream).noneMatch(value -> value.contains(NUL)))
      return request;
    Map<String, String[]> fields = new LinkedHashMap<>();
    sent.forEach(
        (name, values) ->
            fields.put(
                name,
                Arrays.stream(values).map(value -> value.replace(NUL, "")).toArray(String[]::new)));
    return new WithoutNul(request, Collections.unmodifiableMap(fields));
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String[] values = fields.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return fields;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }
}
