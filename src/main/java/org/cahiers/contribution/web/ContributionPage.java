package org.cahiers.contribution.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.contribution.Conversation;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/** A contribution at its permanent address, with its replies, page by page, and its history. */
@Named
@RequestScoped
public class ContributionPage {

  /** Replies shown before the fold, on each level. */
  private static final int BEFORE_FOLD = 3;

  /** Replies on one page. */
  private static final int PAGE = 40;

  /**
   * A reply with the replies to it; those deeper down stand in the same list, in order of time.
   *
   * @param folded how many answers stand before the fold
   */
  public record Thread(ContributionView reply, List<ContributionView> answers, int folded) {
    public List<ContributionView> getFirst() {
      return answers.subList(0, Math.min(folded, answers.size()));
    }

    public List<ContributionView> getRest() {
      return answers.subList(Math.min(folded, answers.size()), answers.size());
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
  private int page = 1;
  private int pages = 1;
  private int beforeFold = BEFORE_FOLD;

  @PostConstruct
  void load() {
    contribution =
        contributions
            .find(new ContributionId(route.number("number")))
            .orElseThrow(Refusal::notFound);
    if (!contribution.debateSlug().equals(route.path("slug"))) throw Refusal.notFound();
    PageCache.shows(request, contribution.debate().value());
    if (contribution.root() == null) read(contributions.conversation(contribution.id()));
  }

  /** The page with the reply that is asked for, or the page asked for. */
  private void read(Conversation conversation) {
    Optional<Long> reply = route.queryNumber("reply");
    Optional<Long> wanted = route.queryNumber("replies");
    pages = conversation.pages(PAGE);
    page =
        reply
            .map(number -> conversation.pageOf(number, PAGE))
            .orElseGet(() -> (int) Math.min(pages, wanted.orElse(1L)));
    if (reply.isPresent() || page > 1) beforeFold = PAGE;
    Map<Long, Long> tops = new LinkedHashMap<>();
    for (Conversation.Place place : conversation.page(page, PAGE))
      tops.put(place.number(), place.top());
    Map<Long, Thread> found = new LinkedHashMap<>();
    for (ContributionView each : contributions.inOrder(List.copyOf(tops.keySet()))) {
      Long top = tops.get(each.number());
      if (Objects.equals(top, each.number()))
        found.put(top, new Thread(each, new ArrayList<>(), beforeFold));
      else if (found.get(top) instanceof Thread thread) thread.answers().add(each);
    }
    threads = List.copyOf(found.values());
  }

  public ContributionView getContribution() {
    return contribution;
  }

  public List<Thread> getFirstThreads() {
    return threads.subList(0, Math.min(beforeFold, threads.size()));
  }

  public List<Thread> getOtherThreads() {
    return threads.subList(Math.min(beforeFold, threads.size()), threads.size());
  }

  /** How many replies the fold hides. */
  public int getFolded() {
    return getOtherThreads().stream().mapToInt(thread -> 1 + thread.answers().size()).sum();
  }

  public int getPage() {
    return page;
  }

  public int getPages() {
    return pages;
  }

  /** Address of a page of the replies. */
  public String pageOfReplies(int number) {
    return contribution.address() + (number == 1 ? "" : "?replies=" + number) + "#replies";
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
