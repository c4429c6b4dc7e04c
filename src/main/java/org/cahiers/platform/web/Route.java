package org.cahiers.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of this request: path parameters, query parameters, and the way back here. */
@Named
@RequestScoped
public class Route {

  static final String MATCH = "org.cahiers.route";
  static final String ADDRESS = "org.cahiers.address";

  @Inject private HttpServletRequest request;

  /** A path parameter; 404 if it is missing, since then the address is wrong. */
  public String path(String name) {
    if (request.getAttribute(MATCH) instanceof RouteTable.Match match
        && match.parameters().get(name) != null)
      return URLDecoder.decode(match.parameters().get(name), StandardCharsets.UTF_8);
    throw Refusal.notFound();
  }

  /** A path parameter that is a number above 0; 404 for anything else. */
  public long number(String name) {
    return number(Optional.of(path(name))).orElseThrow(Refusal::notFound);
  }

  /**
   * A query parameter that is present and not blank, without the character U+0000, which no
   * keyboard has and no text of PostgreSQL may hold.
   */
  public Optional<String> query(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(text -> text.replace("\u0000", "").strip())
        .filter(text -> !text.isEmpty());
  }

  /** A query parameter that is a number above 0; nothing for anything else. */
  public Optional<Long> queryNumber(String name) {
    return number(query(name));
  }

  private static Optional<Long> number(Optional<String> text) {
    return text.filter(digits -> digits.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
  }

  /**
   * Path and query of this request as the browser knows them, for the way back and for alternate
   * languages.
   */
  public String address() {
    Object address = request.getAttribute(ADDRESS);
    return address == null ? "/" : address.toString();
  }

  /** Path of this request without its query. */
  public String pathOnly() {
    String address = address();
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }

  /**
   * A way back given by a form: only a path of this site, never another site's address, and nothing
   * that is no address at all.
   */
  public static String local(@Nullable String address, String otherwise) {
    if (address == null || !address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*")) return otherwise;
    return isUri(address) ? address : otherwise;
  }

  private static boolean isUri(String address) {
    try {
      return new URI(address).getPath() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
