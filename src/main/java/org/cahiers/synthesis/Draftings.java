package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.jobs.Jobs.JobView;
import org.jspecify.annotations.Nullable;

/** Outlines that are being drafted: how far they are, and what to do when a draft fails. */
@ApplicationScoped
public class Draftings {

  /**
   * One that has not ended.
   *
   * @param title of the synthesis that it opens; empty if the sections are for the one that is open
   * @param sections how many were asked for
   * @param stage {@code waiting}, {@code started}, {@code drafting} or {@code storing}
   * @param share done, 0 to 1
   * @param failed whether the house has given up trying
   * @param problem what the last attempt died of; empty if none has
   */
  public record DraftingView(
      long number,
      DebateId debate,
      String slug,
      String title,
      int sections,
      String stage,
      double share,
      boolean failed,
      String problem)
      implements Serializable {

    private static final int PERCENT = 100;

    public boolean opening() {
      return !title.isEmpty();
    }

    /** In whole percent. */
    public int percent() {
      return (int) Math.floor(PERCENT * share);
    }
  }

  @Inject private Statements statements;
  @Inject private Pens pens;
  @Inject private Jobs jobs;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;

  /** What is under way in a debate. */
  @Transactional
  public Optional<DraftingView> of(DebateId debate) {
    return views(" and n.debate = ?1", debate.value()).stream().findFirst();
  }

  /** All that is under way, oldest first. */
  @Transactional
  public List<DraftingView> all() {
    return views(" and ?1 = 0", 0L);
  }

  /** Tries again what the house has given up. */
  @Transactional
  public void again(AccountId by, DebateId debate) {
    pens.requireTeam(by);
    of(debate)
        .filter(DraftingView::failed)
        .flatMap(each -> jobs.newest(DraftOutline.KIND, Long.toString(each.number())))
        .ifPresent(job -> jobs.runAgain(job.id()));
  }

  /** Gives up what is under way: whatever a job is drafting just now is not stored. */
  @Transactional
  public void giveUp(AccountId by, DebateId debate) {
    pens.requireTeam(by);
    statements
        .value(
            "update synthesis_drafting set ended_at = now() where debate = ?1 and ended_at is null"
                + " returning id",
            debate.value())
        .map(Rows::number)
        .ifPresent(
            number -> {
              audit.record(by.value(), "synthesis.drafting-given-up", number, java.util.Map.of());
              feed.append("synthesis.drafting", number, debate.value());
            });
  }

  private List<DraftingView> views(String which, long value) {
    return statements
        .rows(
            """
            select n.id, n.debate, d.slug, coalesce(n.title, ''), cardinality(n.topics)
            from synthesis_drafting n join debate d on d.id = n.debate where n.ended_at is null\
            """
                + which
                + " order by n.id",
            value)
        .stream()
        .map(
            r ->
                view(
                    r,
                    jobs.newest(DraftOutline.KIND, Long.toString(Rows.number(r[0]))).orElse(null)))
        .toList();
  }

  private static DraftingView view(Object[] r, @Nullable JobView job) {
    boolean running = job != null && job.state().equals("running");
    return new DraftingView(
        Rows.number(r[0]),
        new DebateId(Rows.number(r[1])),
        (String) r[2],
        (String) r[3],
        Rows.integer(r[4]),
        running && job.stage() != null ? job.stage() : "waiting",
        running ? job.progress() : 0,
        job != null && job.state().equals("dead"),
        job == null || job.problem() == null ? "" : job.problem());
  }
}
