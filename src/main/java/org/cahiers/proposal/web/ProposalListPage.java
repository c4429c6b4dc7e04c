package org.cahiers.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Route;
import org.cahiers.proposal.CahierOrder;
import org.cahiers.proposal.Cahiers;
import org.cahiers.proposal.ListedProposal;
import org.cahiers.proposal.ProposalFilter;
import org.cahiers.proposal.Proposals;

/** {@code /proposals}: what came of the debates, by debate and by answer. */
@Named
@RequestScoped
public class ProposalListPage {

  private static final int LISTED = 20;
  private static final int CAHIERS = 3;
  private static final List<String> ANSWERS =
      List.of("taken_up", "taken_up_with_changes", "declined", "under_study", "none");

  @Inject private Proposals proposals;
  @Inject private Cahiers cahiers;
  @Inject private Debates debates;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private ProposalFilter filter = ProposalFilter.ALL;
  private Map<String, Long> byDebate = Map.of();
  private Map<String, Long> byAnswer = Map.of();
  private List<DebateView> known = List.of();
  private List<ListedProposal> listed = List.of();
  private boolean first;
  private String next = "";

  @PostConstruct
  void load() {
    byDebate = proposals.debates();
    known = debates.all(language.getCode());
    filter =
        new ProposalFilter(
            route.query("debate").filter(byDebate::containsKey).orElse(null),
            route.query("answer").filter(ANSWERS::contains).orElse(null));
    byAnswer = proposals.answered(filter);
    long below = route.queryNumber("below").orElse(Long.MAX_VALUE);
    first = below == Long.MAX_VALUE;
    List<ListedProposal> found = proposals.list(filter, below, LISTED + 1);
    listed = found.subList(0, Math.min(LISTED, found.size()));
    if (found.size() > LISTED) next = with("below", Long.toString(listed.getLast().number()));
  }

  public List<ListedProposal> getListed() {
    return listed;
  }

  /** Whether anything was published at all, whatever the filter. */
  public boolean isAnything() {
    return !byDebate.isEmpty();
  }

  public DebateView debate(DebateId id) {
    return known.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  /** Debates that have proposals. */
  public List<DebateView> getDebates() {
    return known.stream().filter(each -> byDebate.containsKey(each.slug())).toList();
  }

  public long countOf(DebateView debate) {
    return byDebate.getOrDefault(debate.slug(), 0L);
  }

  public long getCount() {
    return byAnswer.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Answers that at least one proposal has, in the chosen debate. */
  public List<String> getAnswers() {
    return ANSWERS.stream().filter(byAnswer::containsKey).toList();
  }

  public long countOf(String answer) {
    return byAnswer.getOrDefault(answer, 0L);
  }

  public String getSlug() {
    return filter.slug() == null ? "" : filter.slug();
  }

  public String getAnswer() {
    return filter.answer() == null ? "" : filter.answer();
  }

  public List<CahierOrder> getCahiers() {
    return cahiers.newest(CAHIERS);
  }

  public boolean isFirst() {
    return first;
  }

  /** Address of the next page, empty on the last. */
  public String getNext() {
    return next;
  }

  public String getStart() {
    return with("below", "");
  }

  /** This list with another filter; an empty value for all. */
  public String with(String name, String value) {
    Map<String, String> parameters = new TreeMap<>();
    if (filter.slug() != null) parameters.put("debate", filter.slug());
    if (filter.answer() != null) parameters.put("answer", filter.answer());
    if (value.isEmpty()) parameters.remove(name);
    else parameters.put(name, value);
    String query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/proposals" : "/proposals?" + query;
  }
}
