package org.cahiers.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.cahiers.platform.feed.Change;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.feed.Follower;

/**
 * Pages that are the same for every visitor without a sign-in, kept until the change feed tells of
 * something on them.
 *
 * <p>A page says which debates it shows ({@link #shows}); a page that names none is dropped by any
 * change. A page whose rendering began before the latest change it concerns is never served: what a
 * follower has seen, a visitor sees.
 */
@ApplicationScoped
public class PageCache implements Follower {

  /** Renders the page into the response it is given. */
  interface Rendering {
    void into(HttpServletResponse response) throws IOException, ServletException;
  }

  private static final String SHOWN = "org.cahiers.shown";
  private static final long MOST_BYTES = 64L * 1024 * 1024;
  private static final int LONGEST_ADDRESS = 300;
  private static final String FOR_ALL = "no-cache";
  private static final String FOR_ONE = "private, no-cache";

  @Inject private ChangeFeed feed;

  private final Cache<String, Page> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((String key, Page page) -> page.weight())
          .expireAfterWrite(Duration.ofMinutes(10))
          .build();
  private final AtomicLong generation = new AtomicLong();
  private final Map<Long, Long> changed = new ConcurrentHashMap<>();
  private volatile long anythingChanged;
  private volatile boolean following;

  /** To be called by a page: it shows this debate, and no other unless it calls again. */
  public static void shows(HttpServletRequest request, long debate) {
    if (request.getAttribute(SHOWN) instanceof Set<?> shown) {
      @SuppressWarnings("unchecked")
      Set<Long> debates = (Set<Long>) shown;
      debates.add(debate);
    }
  }

  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      RouteTable.Line line,
      Rendering rendering)
      throws IOException, ServletException {
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean forAll =
        reading
            && following
            && line.cached()
            && request.getUserPrincipal() == null
            && request.getParameter("token") == null;
    String address = (String) request.getAttribute(Route.ADDRESS);
    String key = Language.of((Object) request).code() + address;
    Page page = forAll ? pages.getIfPresent(key) : null;
    if (page != null && fresh(page)) {
      page.send(request, response, FOR_ALL);
      return;
    }
    Set<Long> shown = new HashSet<>();
    request.setAttribute(SHOWN, shown);
    long began = generation.get();
    BufferedAnswer answer = new BufferedAnswer(response);
    rendering.into(answer);
    byte[] bytes = answer.bytes();
    if (response.isCommitted()) return;
    boolean plainPage =
        reading && answer.getStatus() == HttpServletResponse.SC_OK && bytes.length > 0;
    if (!plainPage) {
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      return;
    }
    Page fresh = Page.of(bytes, String.valueOf(answer.getContentType()), began, shown, !forAll);
    if (forAll && address.length() <= LONGEST_ADDRESS) pages.put(key, fresh);
    fresh.send(request, response, forAll ? FOR_ALL : FOR_ONE);
  }

  private boolean fresh(Page page) {
    if (page.debates().isEmpty()) return page.generation() >= anythingChanged;
    for (Long debate : page.debates())
      if (page.generation() < changed.getOrDefault(debate, 0L)) return false;
    return page.generation() >= changed.getOrDefault(0L, 0L);
  }

  @Override
  public Change.Position start() {
    Change.Position now = feed.now();
    following = true;
    return now;
  }

  @Override
  public void follow(List<Change> changes) {
    long now = generation.incrementAndGet();
    // A change of no one debate (0) concerns every page.
    for (Change change : changes) changed.put(change.debate() == null ? 0L : change.debate(), now);
    anythingChanged = now;
  }
}
