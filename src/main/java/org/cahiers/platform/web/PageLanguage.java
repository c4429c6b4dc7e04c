package org.cahiers.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language of the page and the way to the same page in the other one: {@code #{lang.code}},
 * {@code #{lang.switchAddress}}.
 */
@Named("lang")
@RequestScoped
public class PageLanguage {

  @Inject private HttpServletRequest request;
  @Inject private Route route;

  public String getCode() {
    return Language.of((Object) request).code();
  }

  public String getOther() {
    return getCode().equals("fr") ? "en" : "fr";
  }

  /** Address of this page that chooses the other language. */
  public String getSwitchAddress() {
    String address = route.address();
    int query = address.indexOf('?');
    if (query < 0) return address + "?lang=" + getOther();
    String rest =
        Stream.of(address.substring(query + 1).split("&"))
            .filter(p -> !p.startsWith("lang="))
            .collect(Collectors.joining("&"));
    return address.substring(0, query)
        + "?"
        + (rest.isEmpty() ? "" : rest + "&")
        + "lang="
        + getOther();
  }
}
