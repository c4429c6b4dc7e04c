package org.cahiers.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Leads an address to its view (a page, or a resource under {@code /act}) after asking who may come
 * in; views have no other address.
 */
public class RouteFilter extends HttpFilter {

  private static final String ACTS = "/act/";
  private static final String RESOURCES = "/api/v1";
  private static final String ERROR_PAGE = "/error.xhtml";

  /**
   * It warns of every form that a filter has read before; ours reads the token of each, and the
   * parameters are there all the same. Held here, or its level would be forgotten with it.
   */
  private static final Logger RESOURCES_LOG =
      Logger.getLogger("org.glassfish.jersey.servlet.WebComponent");

  @Inject private transient PageCache pages;
  @Inject private transient RequestFigures figures;
  @Inject @Any private transient Instance<Shortcut> shortcuts;
  private transient RouteTable routes;
  private transient Set<String> servlets;

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    servlets = actsByServlet(config.getServletContext());
    RESOURCES_LOG.setLevel(Level.SEVERE);
    try (InputStream file = config.getServletContext().getResourceAsStream("/WEB-INF/routes")) {
      routes = RouteTable.read(file);
      for (RouteTable.Line line : routes.lines()) refuseFolder(config, line.pattern());
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  private static Set<String> actsByServlet(ServletContext context) {
    return context.getServletRegistrations().values().stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .filter(address -> address.startsWith(ACTS))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The container redirects the address of a folder to itself with a slash, before any filter. */
  private static void refuseFolder(FilterConfig config, String address) throws ServletException {
    Set<String> inside =
        address.length() > 1 ? config.getServletContext().getResourcePaths(address + "/") : null;
    if (inside != null && !inside.isEmpty())
      throw new ServletException(
          "views stand in a folder named like the address " + address + ": rename the folder");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.length() > 1
        && path.endsWith("/")
        && routes.find(path.substring(0, path.length() - 1)).isPresent()) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", path.substring(0, path.length() - 1));
      return;
    }
    Optional<RouteTable.Match> match = routes.find(path);
    long start = System.nanoTime();
    if (match.isPresent()) {
      lead(request, response, match.get(), path);
      count(match.get().line().pattern(), response, start);
    } else if (servlets.contains(path)) {
      chain.doFilter(request, response);
      count("/act", response, start);
    } else if (path.startsWith(ACTS)) {
      // Acts are resources of the web packages; they live beside the API but outside its address
      // and its description.
      request.getRequestDispatcher(RESOURCES + path).forward(request, response);
      count("/act", response, start);
    } else if (path.equals(ERROR_PAGE)) {
      // The script of a desk asks for it after an act has failed on the server.
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } else if (path.endsWith(".xhtml") && !path.contains("/jakarta.faces.resource/")) {
      throw Refusal.notFound();
    } else {
      chain.doFilter(request, response);
    }
  }

  private void count(String route, HttpServletResponse response, long start) {
    figures.count(route, response.getStatus(), System.nanoTime() - start);
  }

  private void lead(
      HttpServletRequest request, HttpServletResponse response, RouteTable.Match match, String path)
      throws IOException, ServletException {
    String query = request.getQueryString();
    String address = query == null ? path : path + "?" + query;
    request.setAttribute(Route.ADDRESS, address);
    request.setAttribute(Route.MATCH, match);
    if (!allowed(request, match.line().access())) {
      if (request.getUserPrincipal() != null) throw Refusal.forbidden();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", "/sign-in?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
      return;
    }
    if (request.getMethod().equals("POST") && taken(request, response, match.line())) return;
    String view =
        match.line().view().startsWith(ACTS)
            ? RESOURCES + match.line().view()
            : match.line().view();
    pages.answer(
        request,
        response,
        match.line(),
        answer -> request.getRequestDispatcher(view).forward(request, answer));
  }

  /** Whether an act of the page's room has done all there is to do. */
  private boolean taken(
      HttpServletRequest request, HttpServletResponse response, RouteTable.Line line) {
    for (Shortcut shortcut : shortcuts) {
      if (!shortcut.view().equals(line.view())) continue;
      Optional<String> next = shortcut.take(request);
      if (next.isEmpty()) continue;
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", next.get());
      return true;
    }
    return false;
  }

  private static boolean allowed(HttpServletRequest request, String access) {
    return switch (access) {
      case "anyone", "cached" -> true;
      case "signed-in" -> request.getUserPrincipal() != null;
      default -> {
        for (String role : access.split("\\|")) if (request.isUserInRole(role)) yield true;
        yield false;
      }
    };
  }
}
