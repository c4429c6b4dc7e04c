package org.cahiers.contribution.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/** A contribution at its permanent address, with its replies two deep and its history. */
@Named
@RequestScoped
public class ContributionPage {

  /** Replies shown before the fold, on each level. */
  private static final int BEFORE_FOLD = 3;

  /** A reply with the replies to it; those deeper down stand in the same list, in order of time. */
  public record Thread(ContributionView reply, List<ContributionView> answers) {
    public List<ContributionView> getFirst() {
      return answers.subList(0, Math.min(BEFORE_FOLD, answers.size()));
    }

    public List<ContributionView> getRest() {
      return answers.subList(Math.min(BEFORE_FOLD, answers.size()), answers.size());
    }
  }

  /** A stored text and what it changed in the one before. */
  public record Step(
      Contributions.Revision revision, TextDifference titleChange, TextDifference change) {}

  @Inject private Contributions contributions;
  @Inject private Route route;
  @Inject private HttpServletRequest request;

  private ContributionView contribution;
  private List<Thread> threads = List.of();

  @PostConstruct
  void load() {
    contribution =
        contributions
            .find(new ContributionId(route.number("number")))
            .orElseThrow(Refusal::notFound);
    if (!contribution.debateSlug().equals(route.path("slug"))) throw Refusal.notFound();
    PageCache.shows(request, contribution.debate().value());
    if (contribution.root() == null) threads = threads(contributions.replies(contribution.id()));
  }

  private List<Thread> threads(List<ContributionView> replies) {
    List<Thread> found = new ArrayList<>();
    for (ContributionView reply : replies)
      if (Objects.equals(reply.parent(), contribution.number()))
        found.add(new Thread(reply, new ArrayList<>()));
    for (ContributionView reply : replies)
      if (!Objects.equals(reply.parent(), contribution.number()))
        threadOf(found, replies, reply).answers().add(reply);
    return List.copyOf(found);
  }

  private Thread threadOf(
      List<Thread> threads, List<ContributionView> replies, ContributionView reply) {
    long above = Objects.requireNonNull(reply.parent());
    for (Thread thread : threads) if (thread.reply().number() == above) return thread;
    for (ContributionView other : replies)
      if (other.number() == above) return threadOf(threads, replies, other);
    throw new IllegalStateException(
        "reply " + reply.number() + " answers " + above + ", which is not under its root");
  }

  public ContributionView getContribution() {
    return contribution;
  }

  public List<Thread> getFirstThreads() {
    return threads.subList(0, Math.min(BEFORE_FOLD, threads.size()));
  }

  public List<Thread> getOtherThreads() {
    return threads.subList(Math.min(BEFORE_FOLD, threads.size()), threads.size());
  }

  /** Where a reply of this number is asked for: it lies under its root. */
  public boolean isReply() {
    return contribution.root() != null;
  }

  /** All revisions, newest first, each with its difference from the one before. */
  public List<Step> getHistory() {
    if (!contribution.readable()) return List.of();
    List<Contributions.Revision> revisions = contributions.revisions(contribution.id());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < revisions.size(); i++) {
      Contributions.Revision now = revisions.get(i);
      Contributions.Revision before = i + 1 < revisions.size() ? revisions.get(i + 1) : now;
      steps.add(
          new Step(
              now,
              TextDifference.between(before.title(), now.title()),
              TextDifference.between(before.text(), now.text())));
    }
    return steps;
  }
}
