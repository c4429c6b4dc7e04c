package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.web.Words;

/** {@code /admin}: work under way, work that was given up, and what people with a role did. */
@Named
@RequestScoped
public class AdminPage {

  private static final int LISTED = 20;

  @Inject private Caller caller;
  @Inject private Jobs jobs;
  @Inject private Audit audit;
  @Inject private ActWords actWords;
  @Inject private Words words;

  private List<Jobs.JobView> underWay = List.of();
  private List<Jobs.JobView> dead = List.of();
  private List<ActWords.Line> acts = List.of();

  @PostConstruct
  void load() {
    caller.require(Role.ADMINISTRATOR);
    underWay = jobs.underWay(LISTED);
    dead = jobs.dead(LISTED);
    acts = actWords.of(audit.newest(LISTED));
  }

  public void runAgain(long job) {
    caller.require(Role.ADMINISTRATOR);
    jobs.runAgain(job);
    load();
  }

  /** What a kind of job does, in words; the kind itself where there are none. */
  public String work(String kind) {
    String key = "workspace.work." + kind;
    return words.containsKey(key) ? words.get(key) : kind;
  }

  public List<Jobs.JobView> getUnderWay() {
    return underWay;
  }

  public List<Jobs.JobView> getDead() {
    return dead;
  }

  public List<ActWords.Line> getActs() {
    return acts;
  }
}
