package org.cahiers.analysis.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.analysis.draft.Passage.Quoted;

/**
 * Who else says nearly the same as a quoted sentence: weighted Jaccard of the stems, and the same
 * words of negation and degree, since <i>more</i> and <i>less</i> of a thing share every other
 * word.
 */
final class Echoes {

  private static final Map<String, Pattern> DEGREE =
      Map.of(
          "fr",
              words(
                  "pas|plus|moins|jamais|aucune?|sans|contre|non|ni|stop|trop|assez|pour|ne|n(?=['’])"),
          "en",
              words("not|(?<=n['’])t|no|never|without|against|less|fewer|more|stop|too|for|cannot"),
          "es", words("no|nunca|sin|contra|más|menos|ni|para|a favor"),
          "ca", words("no|mai|sense|contra|més|menys|ni|per a"),
          "de", words("nicht|kein\\w*|nie|ohne|gegen|mehr|weniger|für|zu"),
          "it", words("non|mai|senza|contro|più|meno|per"),
          "pt", words("não|nunca|sem|contra|mais|menos|para"));

  /** With fewer shared concepts than this, likeness is an accident. */
  private static final int FEWEST_SHARED = 2;

  private final Concepts concepts;
  private final double threshold;
  private final Map<Integer, List<Candidate>> holders = new HashMap<>();

  Echoes(Concepts concepts, double threshold) {
    this.concepts = concepts;
    this.threshold = threshold;
    for (Candidate candidate : concepts.candidates()) {
      for (int concept : candidate.concepts()) {
        if (concepts.worth(concept) > 0)
          holders.computeIfAbsent(concept, key -> new ArrayList<>()).add(candidate);
      }
    }
  }

  /** The sentence as a quotation with its echoes, one per other voice, most alike first. */
  Quoted quote(Candidate chosen) {
    Map<Candidate, Integer> shared = new IdentityHashMap<>();
    for (int concept : chosen.concepts()) {
      for (Candidate other : holders.getOrDefault(concept, List.of()))
        shared.merge(other, 1, Integer::sum);
    }
    record Echo(Candidate candidate, double likeness) {}
    Map<Integer, Echo> best = new HashMap<>();
    shared.forEach(
        (other, count) -> {
          if (count < FEWEST_SHARED || other.voice() == chosen.voice()) return;
          double likeness = likeness(chosen.concepts(), other.concepts());
          if (likeness < threshold || !degree(chosen).equals(degree(other))) return;
          best.merge(
              other.voice(),
              new Echo(other, likeness),
              (a, b) ->
                  b.likeness > a.likeness
                          || b.likeness == a.likeness && isBefore(b.candidate, a.candidate)
                      ? b
                      : a);
        });
    List<Citation> echoes =
        best.values().stream()
            .sorted(
                Comparator.comparingDouble(Echo::likeness)
                    .reversed()
                    .thenComparing(echo -> echo.candidate.voice()))
            .map(echo -> echo.candidate.citation())
            .toList();
    return new Quoted(chosen.text(), chosen.citation(), echoes);
  }

  private static boolean isBefore(Candidate a, Candidate b) {
    return a.field() != b.field()
        ? a.field().compareTo(b.field()) < 0
        : a.span().start() < b.span().start();
  }

  /** Rarity of the shared stems over rarity of all (weighted Jaccard). */
  private double likeness(int[] a, int[] b) {
    double both = 0;
    double all = 0;
    for (int i = 0, j = 0; i < a.length || j < b.length; ) {
      if (j == b.length || i < a.length && a[i] < b[j]) {
        all += rarity(a[i++]);
      } else if (i == a.length || b[j] < a[i]) {
        all += rarity(b[j++]);
      } else {
        both += rarity(a[i]);
        all += rarity(a[i++]);
        j++;
      }
    }
    return all == 0 ? 0 : both / all;
  }

  private double rarity(int concept) {
    return concepts.rarity(concept);
  }

  private static String degree(Candidate candidate) {
    Pattern pattern = DEGREE.get(candidate.said().contribution().language());
    if (pattern == null) return "";
    Matcher matcher = pattern.matcher(candidate.text().toLowerCase(Locale.ROOT));
    TreeSet<String> found = new TreeSet<>();
    while (matcher.find()) found.add(matcher.group());
    return String.join(" ", found);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])");
  }
}
