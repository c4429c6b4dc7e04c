package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

/** The formula of docs/algorithms/matching.md, written down a second time and plainly. */
class ProposalMatchingFormulaTest {

  private static final List<Contribution> SAID =
      texts(
          "Uniforms save money",
          "Uniforms cost families less money",
          "Uniforms take away freedom",
          "Pupils lose freedom in uniforms",
          "Uniforms stop bullying",
          "Bullying over clothes ends",
          "Uniforms are ugly clothes",
          "Parents want cheap clothes");

  private static final List<Contribution> OFFERED =
      texts("Uniforms save families money", "Uniforms limit freedom", "Uniforms stop bullying");

  private static List<Contribution> texts(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> Contribution.of("c" + i, "en", "", texts[i]))
        .toList();
  }

  private static Likeness likeness(Contribution c) {
    return Likeness.of(c.language(), c.title(), c.text());
  }

  private static double cosine(Map<String, Double> weight, Set<String> a, Set<String> b) {
    double both = 0;
    for (String term : a) {
      both += b.contains(term) ? square(weight, term) : 0;
    }
    double ofA = a.stream().mapToDouble(term -> square(weight, term)).sum();
    double ofB = b.stream().mapToDouble(term -> square(weight, term)).sum();
    return both / Math.sqrt(ofA * ofB);
  }

  private static double square(Map<String, Double> weight, String term) {
    return weight.get(term) * weight.get(term);
  }

  private static double[][] cosines(
      Function<Likeness, List<String>> field,
      List<Contribution> everywhere,
      List<Contribution> to) {
    List<Set<String>> all = new ArrayList<>();
    everywhere.forEach(c -> all.add(new TreeSet<>(field.apply(likeness(c)))));
    Set<String> terms = new HashSet<>();
    all.forEach(terms::addAll);
    Map<String, Double> idf = new HashMap<>();
    for (String term : terms) {
      long df = all.stream().filter(text -> text.contains(term)).count();
      idf.put(term, Math.log((all.size() + 1.0) / (df + 1)) + 1);
    }
    double mean = idf.values().stream().mapToDouble(v -> v).average().orElseThrow();
    List<Set<String>> said = new ArrayList<>();
    SAID.forEach(c -> said.add(new TreeSet<>(field.apply(likeness(c)))));
    Map<String, Double> weight = new HashMap<>();
    for (String term : terms) {
      long df = said.stream().filter(text -> text.contains(term)).count();
      double local = Math.log((said.size() + 1.0) / (df + 1)) + .3;
      weight.put(term, local * Math.sqrt(idf.get(term) / mean));
    }
    double[][] result = new double[said.size()][to.size()];
    for (int i = 0; i < said.size(); i++) {
      for (int j = 0; j < to.size(); j++) {
        Set<String> other = new TreeSet<>(field.apply(likeness(to.get(j))));
        result[i][j] = cosine(weight, said.get(i), other);
      }
    }
    return result;
  }

  @Test
  void theScoreIsWhatTheFormulaSays() {
    List<Contribution> everywhere = new ArrayList<>(SAID);
    everywhere.addAll(OFFERED);
    everywhere.addAll(texts("Lunch for all pupils", "Money for buses"));
    double[][] found = ProposalMatching.learnt(everywhere).scores(SAID, OFFERED);

    // a text that stands twice counts once
    List<Contribution> distinct = new ArrayList<>(everywhere);
    distinct.remove(SAID.size() + 2);
    double[][] stems = cosines(Likeness::stems, distinct, OFFERED);
    double[][] pieces = cosines(Likeness::pieces, distinct, OFFERED);
    double[][] nearStems = cosines(Likeness::stems, distinct, SAID);
    double[][] nearPieces = cosines(Likeness::pieces, distinct, SAID);
    int n = SAID.size();
    int most = 0;
    for (int i = 0; i < n; i++) {
      int me = i;
      double[] near =
          IntStream.range(0, n)
              .mapToDouble(j -> .4 * nearStems[me][j] + .6 * nearPieces[me][j])
              .toArray();
      List<Integer> nearest =
          IntStream.range(0, n)
              .filter(j -> j != me && near[j] > 0)
              .boxed()
              .sorted((a, b) -> Double.compare(near[b], near[a]))
              .limit(5)
              .toList();
      most = Math.max(most, (int) Arrays.stream(near).filter(v -> v > 0).count() - 1);
      double total = nearest.stream().mapToDouble(j -> near[j]).sum();
      for (int p = 0; p < OFFERED.size(); p++) {
        int offer = p;
        double heard =
            nearest.stream()
                .mapToDouble(j -> near[j] * (.4 * stems[j][offer] + .6 * pieces[j][offer]))
                .sum();
        double expected = .4 * stems[i][p] + .6 * pieces[i][p] + .6 * heard / total;
        assertEquals(expected, found[i][p], 1e-9, SAID.get(i).text() + " / " + p);
      }
    }
    assertTrue(most > 5, "someone has more than five neighbours");
  }
}
