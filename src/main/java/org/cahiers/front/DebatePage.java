package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.debate.AskedDebates;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.PositionView;
import org.cahiers.debate.Positions;
import org.cahiers.identity.Caller;
import org.cahiers.insight.TopicChips;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.Topics;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.scoring.Cursor;
import org.cahiers.scoring.Filter;
import org.cahiers.scoring.Listing;
import org.cahiers.scoring.ScoreBoxes;
import org.cahiers.scoring.Sort;
import org.cahiers.scoring.Standings;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a debate adds to the debate itself: official positions, and a page of its
 * contributions in the order and with the filters of the address.
 */
@Named
@RequestScoped
public class DebatePage {

  /** A topic in the filter: what is shown of it, and nothing that would make it another one. */
  public record TopicChoice(int number, String label, int colour, int size) {}

  private static final int LISTED = 20;
  private static final List<String> ORIGINS = List.of("online", "meeting", "import");

  @Inject private AskedDebates debates;
  @Inject private Positions positions;
  @Inject private Contributions contributions;
  @Inject private Standings standings;
  @Inject private ScoreBoxes boxes;
  @Inject private Topics topics;
  @Inject private TopicChips chips;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage language;

  private DebateView debate;
  private Sort sort = Sort.TO_SCORE;
  private Filter filter = Filter.NONE;
  private @Nullable TopicView topic;
  private boolean first = true;
  private Listing listing;
  private List<ContributionView> listed = List.of();
  private List<String> languages = List.of();
  private List<TopicChoice> choices = List.of();
  private List<PositionView> official = List.of();

  @PostConstruct
  void load() {
    debate = debates.find(route.path("slug"), language.getCode()).orElseThrow(Refusal::notFound);
    sort =
        route.query("sort").flatMap(Sort::of).orElse(debate.open() ? Sort.TO_SCORE : Sort.RANKED);
    topic =
        route
            .queryNumber("topic")
            .flatMap(number -> topics.find(debate.id(), Level.TOPIC, number))
            .orElse(null);
    filter =
        new Filter(
            route.query("origin").filter(ORIGINS::contains).orElse(null),
            route.query("language").filter(code -> code.matches("[a-z]{2}")).orElse(null),
            topic == null ? null : topics.members(topic.id()));
    Optional<Cursor> before =
        route.query("before").flatMap(Cursor::of).map(Cursor::towardsTheStart);
    Optional<Cursor> after = route.query("after").flatMap(Cursor::of);
    Cursor from = before.or(() -> after).orElse(null);
    listing =
        standings.list(debate.id(), sort, filter, from, caller.account().orElse(null), LISTED);
    first = listing.preceding().isEmpty() && (before.isPresent() || after.isEmpty());
    languages = standings.languages(debate.id());
    official = positions.of(debate.id());
    listed = contributions.inOrder(listing.contributions());
    boxes.load(listed);
    chips.load(listing.contributions());
    choices =
        chips.all(debate.id()).stream()
            .map(t -> new TopicChoice(t.number(), t.label(), t.colour(), t.size()))
            .toList();
  }

  public List<PositionView> getPositions() {
    return official;
  }

  public List<ContributionView> getListed() {
    return listed;
  }

  /**
   * Whether the debate has contributions at all: an empty list then is one that its reader has
   * finished.
   */
  public boolean isAnything() {
    return debate.contributions() > 0;
  }

  public List<Sort> getSorts() {
    return List.of(Sort.values());
  }

  public Sort getSort() {
    return sort;
  }

  public List<String> getOrigins() {
    return ORIGINS;
  }

  /** Of the contributions that there are. */
  public List<String> getLanguages() {
    return languages;
  }

  public String getOrigin() {
    return filter.origin() == null ? "" : filter.origin();
  }

  public String getLanguage() {
    return filter.language() == null ? "" : filter.language();
  }

  /** Topics to choose from, largest first. */
  public List<TopicChoice> getTopics() {
    return choices;
  }

  /** Number of the topic that the list is of, 0 for all. */
  public int getTopicNumber() {
    return topic == null ? 0 : topic.number();
  }

  /** The topic that the list is of, null for all. */
  public @Nullable TopicView getTopic() {
    return topic;
  }

  public boolean isFirst() {
    return first;
  }

  /** Address of the next page, empty on the last. */
  public String getNext() {
    return listing.following().map(cursor -> with("after", cursor.code())).orElse("");
  }

  /** Address of the page before; empty on the first, and in a drawing by lot. */
  public String getPrevious() {
    return listing.preceding().map(cursor -> with("before", cursor.code())).orElse("");
  }

  /** Address of the first page in the same order. */
  public String getStart() {
    return address(parameters());
  }

  /** This list in another order, with another origin or language; an empty value for all. */
  public String with(String name, String value) {
    Map<String, String> parameters = parameters();
    if (value.isEmpty()) parameters.remove(name);
    else parameters.put(name, value);
    return address(parameters);
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("sort", sort.code());
    if (filter.origin() != null) parameters.put("origin", filter.origin());
    if (filter.language() != null) parameters.put("language", filter.language());
    if (topic != null) parameters.put("topic", Integer.toString(topic.number()));
    return parameters;
  }

  private String address(Map<String, String> parameters) {
    StringBuilder address = new StringBuilder(debate.address());
    char sign = '?';
    for (var each : parameters.entrySet()) {
      address
          .append(sign)
          .append(each.getKey())
          .append('=')
          .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
      sign = '&';
    }
    return address.append("#contributions").toString();
  }
}
