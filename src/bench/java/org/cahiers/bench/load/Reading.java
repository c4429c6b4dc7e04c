package org.cahiers.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Readers: from the cache, rendered, unchanged; each beside what the same server does at best. */
final class Reading {

  static final String STATIC = "static file of the same size";
  static final String CACHED = "debate page from the cache";
  static final String STATIC_304 = "static file, 304";
  static final String CACHED_304 = "debate page, 304";
  static final String JSON = "the same data as JSON";
  static final String RENDERED = "debate page, rendered";
  static final String LISTS = "list pages, all orders and depths";
  static final String CONTRIBUTION = "contribution page, rendered";
  static final String SEARCH = "search";
  static final String SIMILAR = "similar";

  private static final int CONNECTIONS = 4;
  private static final String FILE = "resources/bench.bin";
  private static final String PAGE = "/debates/debat-1";
  private static final String[] SORTS = {"ranked", "debated", "recent", "divisive", "to-score"};
  static final String[] WORDS = {
    "école", "travail", "eau", "heating", "transports", "bus", "santé", "commune"
  };

  private final Product product;
  private final People people;
  private final Bench bench;

  Reading(Product product, Bench bench) {
    this.product = product;
    this.people = new People(product);
    this.bench = bench;
  }

  void measure() throws Exception {
    List<Guest> visitors = people.visitors(CONNECTIONS);
    Guest first = visitors.getFirst();
    Path file = product.application().resolve(FILE);
    try (Wire wire = product.connect()) {
      Wire.Answer page = first.get(wire, PAGE);
      bench.note("page bytes, compressed", page.body().length);
      bench.note("page bytes", Guest.text(page).length());
      Files.write(file, page.body());
    }
    try {
      cached(visitors);
    } finally {
      Files.delete(file);
    }
    rendered();
    found(visitors);
  }

  private void cached(List<Guest> visitors) throws Exception {
    Guest first = visitors.getFirst();
    String file = "/" + FILE;
    bench.measure(STATIC, CONNECTIONS, (w, c, r) -> visitors.get(c).reads(w, file));
    bench.measure(CACHED, CONNECTIONS, (w, c, r) -> visitors.get(c).reads(w, PAGE));
    String known = tag(first, file);
    bench.measure(
        STATIC_304, CONNECTIONS, (w, c, r) -> visitors.get(c).get(w, file, known).status() == 304);
    String tag = tag(first, PAGE);
    bench.measure(
        CACHED_304, CONNECTIONS, (w, c, r) -> visitors.get(c).get(w, PAGE, tag).status() == 304);
  }

  private void found(List<Guest> visitors) throws Exception {
    bench.measure(
        SEARCH,
        CONNECTIONS,
        (w, c, r) -> visitors.get(c).reads(w, "/search?q=" + encoded(WORDS[r.nextInt(8)])));
    bench.measure(
        SIMILAR,
        CONNECTIONS,
        (w, c, r) ->
            visitors
                .get(c)
                .reads(
                    w,
                    "/similar?debate=debat-1&text="
                        + encoded(WORDS[r.nextInt(8)] + " " + WORDS[r.nextInt(8)] + " publics")));
  }

  private void rendered() throws Exception {
    List<Guest> members = people.members(CONNECTIONS);
    List<Long> numbers = people.contributions(1, 100_000, 0);
    List<Long> debates = people.numbers("select count(*) from debate");
    int most = (int) Math.min(5, debates.getFirst());
    bench.measure(
        JSON,
        CONNECTIONS,
        (w, c, r) -> members.get(c).reads(w, "/api/v1/debates/debat-1/contributions"));
    bench.measure(
        RENDERED, CONNECTIONS, (w, c, r) -> members.get(c).reads(w, PAGE + "?sort=recent"));
    bench.measure(
        LISTS,
        CONNECTIONS,
        (w, c, r) -> {
          Guest member = members.get(c);
          String page = "/debates/debat-" + (1 + r.nextInt(most)) + "?sort=" + SORTS[r.nextInt(5)];
          Wire.Answer answer = member.get(w, page);
          return answer.status() == 200;
        });
    bench.measure(
        CONTRIBUTION,
        CONNECTIONS,
        (w, c, r) ->
            members
                .get(c)
                .reads(w, PAGE + "/contributions/" + numbers.get(r.nextInt(numbers.size()))));
  }

  private String tag(Guest guest, String path) throws Exception {
    try (Wire wire = product.connect()) {
      Wire.Answer answer = guest.get(wire, path);
      String tag = answer.header("etag");
      return tag.isEmpty()
          ? "If-Modified-Since: " + answer.header("last-modified")
          : "If-None-Match: " + tag;
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
