package org.cahiers.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Address of a search with what is chosen; changed by copies. An empty value is left out. */
record SearchLink(Map<String, String> values) {

  static final SearchLink EMPTY = new SearchLink(Map.of());

  SearchLink with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    if (value.isEmpty()) changed.remove(name);
    else changed.put(name, value);
    return new SearchLink(changed);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  String page(int number) {
    return with("page", number == 1 ? "" : Integer.toString(number)).address();
  }

  String address() {
    return "/search?"
        + values.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }
}
