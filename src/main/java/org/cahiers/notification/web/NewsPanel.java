package org.cahiers.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cahiers.notification.ChooseRhythm;
import org.cahiers.notification.ReadNews;
import org.cahiers.platform.web.Route;

/** How many news wait, and how often they are mailed: fragments of the reader's own pages. */
@Named
@RequestScoped
public class NewsPanel {

  @Inject private ReadNews news;
  @Inject private ChooseRhythm choose;
  @Inject private Route route;

  private long unseen;
  private String rhythm = "";

  @PostConstruct
  void load() {
    unseen = news.unseen();
    rhythm = choose.current().code();
  }

  public long getUnseen() {
    return unseen;
  }

  public String getRhythm() {
    return rhythm;
  }

  /** Whether the rhythm was just saved. */
  public boolean isSaved() {
    return route.query("saved").filter("news"::equals).isPresent();
  }
}
