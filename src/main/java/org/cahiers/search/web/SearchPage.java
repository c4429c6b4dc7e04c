package org.cahiers.search.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.cahiers.search.DebateNames;
import org.cahiers.search.Search;
import org.cahiers.search.SearchAnswer;
import org.cahiers.search.SearchAnswer.FacetValue;
import org.cahiers.search.SearchAnswer.Hit;
import org.cahiers.search.SearchQuestion;
import org.cahiers.search.Shelf;
import org.jspecify.annotations.Nullable;

/** {@code /search?q=…&debate=…&language=…&kind=…&sort=recent&page=…}. */
@Named
@RequestScoped
public class SearchPage {

  private static final String DEBATE = "debate";
  private static final String LANGUAGE = "language";
  private static final String KIND = "kind";
  private static final String SORT = "sort";
  private static final String RECENT = "recent";

  /**
   * A facet value as a link that chooses it, or that lets go of it where it is chosen.
   *
   * @param count empty where it was not counted
   */
  public record Choice(String label, String count, String address, boolean chosen) {}

  /** A facet with at least two values to choose from, or a chosen one. */
  public record Facet(String title, List<Choice> choices) {}

  /** A text found, with the name of its debate; an empty one if it stands in none. */
  public record Result(Hit hit, String debate) {}

  @Inject private Route route;
  @Inject private Words words;
  @Inject private Search search;
  @Inject private DebateNames names;

  private SearchLink link = SearchLink.EMPTY;
  private SearchQuestion question = new SearchQuestion("", null, null, null, false, 1);
  private SearchAnswer answer = null;
  private List<Result> results = List.of();
  private List<Facet> facets = List.of();

  @PostConstruct
  void load() {
    String reader = words.language().code();
    String text = route.query("q").orElse("");
    Optional<Shelf> debate = route.query(DEBATE).flatMap(slug -> names.find(slug, reader));
    boolean recent = route.query(SORT).filter(RECENT::equals).isPresent();
    question =
        new SearchQuestion(
            text,
            debate.map(Shelf::debate).orElse(null),
            route.query(LANGUAGE).orElse(null),
            route.query(KIND).orElse(null),
            recent,
            page());
    link =
        SearchLink.EMPTY
            .with("q", text)
            .with(DEBATE, debate.map(Shelf::slug).orElse(""))
            .with(LANGUAGE, route.query(LANGUAGE).orElse(""))
            .with(KIND, route.query(KIND).orElse(""))
            .with(SORT, recent ? RECENT : "");
    answer = search.ask(question);
    Set<Long> debates = new HashSet<>();
    answer.debates().forEach(value -> debates.add(Long.valueOf(value.value())));
    answer.hits().forEach(hit -> Optional.ofNullable(hit.debate()).ifPresent(debates::add));
    Map<Long, Shelf> shelves = names.of(debates, reader);
    results =
        answer.hits().stream()
            .map(hit -> new Result(hit, hit.debate() == null ? "" : title(shelves, hit.debate())))
            .toList();
    facets = facets(shelves);
  }

  private int page() {
    return route
        .query("page")
        .map(
            text -> {
              if (!text.matches("[1-9][0-9]?")) throw Refusal.notFound();
              int page = Integer.parseInt(text);
              if (page > SearchQuestion.LAST_PAGE) throw Refusal.notFound();
              return page;
            })
        .orElse(1);
  }

  private List<Facet> facets(Map<Long, Shelf> shelves) {
    List<Facet> all = new ArrayList<>();
    List<Choice> debates = new ArrayList<>();
    for (FacetValue value : answer.debates()) {
      Shelf shelf = shelves.get(Long.valueOf(value.value()));
      if (shelf != null) debates.add(choice(DEBATE, shelf.slug(), shelf.title(), value.count()));
    }
    add(all, DEBATE, debates);
    List<Choice> kinds = new ArrayList<>();
    for (FacetValue value : answer.kinds())
      kinds.add(
          choice(KIND, value.value(), words.get("search.kinds." + value.value()), value.count()));
    add(all, KIND, kinds);
    List<Choice> languages = new ArrayList<>();
    for (FacetValue value : answer.languages())
      languages.add(choice(LANGUAGE, value.value(), languageName(value.value()), value.count()));
    add(all, LANGUAGE, languages);
    return all;
  }

  private void add(List<Facet> all, String name, List<Choice> choices) {
    boolean chosen = choices.stream().anyMatch(Choice::chosen);
    if (choices.size() > 1 || chosen) all.add(new Facet(words.get("search.by." + name), choices));
  }

  private Choice choice(String name, String value, String label, @Nullable Long count) {
    boolean chosen = link.value(name).equals(value);
    String address = link.with(name, chosen ? "" : value).address();
    return new Choice(label, count == null ? "" : words.number(count), address, chosen);
  }

  /** The name of a language in that of the reader. */
  private String languageName(String code) {
    return code.equals("und")
        ? words.get("search.language-unknown")
        : Locale.of(code).getDisplayLanguage(words.language().locale());
  }

  private static String title(Map<Long, Shelf> shelves, long debate) {
    Shelf shelf = shelves.get(debate);
    return shelf == null ? "" : shelf.title();
  }

  public SearchQuestion getQuestion() {
    return question;
  }

  public SearchAnswer getAnswer() {
    return answer;
  }

  /** How much was found, in words. */
  public String getFound() {
    return answer.exact()
        ? words.count("search.found", answer.total())
        : words.of("search.found-more", answer.total());
  }

  /** The number of it where the page says where one is. */
  public String getTotal() {
    return answer.exact()
        ? words.number(answer.total())
        : words.of("search.more-than", answer.total());
  }

  public List<Result> getResults() {
    return results;
  }

  public List<Facet> getFacets() {
    return facets;
  }

  public boolean isAsked() {
    return !question.text().isBlank();
  }

  public String getBestFirst() {
    return link.with(SORT, "").address();
  }

  public String getNewestFirst() {
    return link.with(SORT, RECENT).address();
  }

  /** Address of the page before this one; empty on the first. */
  public String getPrevious() {
    return question.page() == 1 ? "" : link.page(question.page() - 1);
  }

  /** Address of the page after this one; empty on the last. */
  public String getNext() {
    boolean more = (long) question.page() * SearchQuestion.PAGE_SIZE < answer.total();
    return more && question.page() < SearchQuestion.LAST_PAGE ? link.page(question.page() + 1) : "";
  }

  /** Place of the first result of this page among all, from 1. */
  public int getFrom() {
    return (question.page() - 1) * SearchQuestion.PAGE_SIZE + 1;
  }

  public int getTo() {
    return getFrom() + results.size() - 1;
  }

  /** What the form keeps while other words are typed, by name. */
  public Map<String, String> getKept() {
    return link.with("q", "").values();
  }
}
