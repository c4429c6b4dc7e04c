package org.cahiers.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.notification.NewsItem;
import org.cahiers.notification.ReadNews;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;

/** {@code /me/news}: what the reader was told, newest first. Opening it is having seen it. */
@Named
@RequestScoped
public class NewsPage {

  private static final int LISTED = 20;

  @Inject private ReadNews news;
  @Inject private Route route;
  @Inject private Words words;

  private List<NewsItem> items = List.of();
  private boolean first;
  private String next = "";

  @PostConstruct
  void load() {
    long below = route.queryNumber("below").orElse(Long.MAX_VALUE);
    first = below == Long.MAX_VALUE;
    List<NewsItem> found = news.page(words.language(), below, LISTED + 1);
    items = found.subList(0, Math.min(LISTED, found.size()));
    if (found.size() > LISTED) next = "/me/news?below=" + items.getLast().id();
    news.seen();
  }

  public List<NewsItem> getItems() {
    return items;
  }

  public boolean isFirst() {
    return first;
  }

  /** Address of the next page, empty on the last. */
  public String getNext() {
    return next;
  }
}
