package org.cahiers.analysis.draft;

import static org.cahiers.analysis.draft.Texts.voice;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The rule of docs/algorithms/drafting.md, steps 4 and 5, written down a second time and plainly.
 */
class ChoiceTest {

  private static final String[] WORDS = {
    "bus", "tram", "bridge", "school", "market", "river", "library", "garden", "lamp", "bench"
  };

  private static final String[] FORMS = {
    "The %s and the %s need repair.",
    "We should paint the %s near the %s.",
    "However the %s is too far from the %s.",
    "The %s stands empty, and the %s too, and nobody knows since when or why.",
    "the %s could be nearer to the %s"
  };

  private static List<Voice> voices(int seed, int groups) {
    Random random = new Random(seed);
    return IntStream.range(0, 24)
        .mapToObj(
            i -> {
              StringBuilder text = new StringBuilder();
              for (int s = 0; s < 1 + random.nextInt(3); s++) {
                String form = FORMS[random.nextInt(FORMS.length)];
                text.append(
                    form.formatted(
                        WORDS[random.nextInt(WORDS.length)], WORDS[random.nextInt(WORDS.length)]));
                text.append(' ');
              }
              int group = groups == 0 ? Voice.NO_GROUP : random.nextInt(groups + 1) - 1;
              return voice("v" + i, "en", "", text.toString(), random.nextDouble(), group);
            })
        .toList();
  }

  private static List<Candidate> expected(Concepts concepts, double stop, int most) {
    double[] open = concepts.worth();
    Map<Integer, Integer> size = new HashMap<>();
    Map<Integer, Integer> sentences = new HashMap<>();
    Map<Integer, Integer> cited = new HashMap<>();
    for (Voice voice : concepts.voices()) {
      if (voice.group() >= 0) {
        size.merge(voice.group(), 1, Integer::sum);
      }
    }
    List<Candidate> left = new ArrayList<>(concepts.candidates());
    List<Candidate> chosen = new ArrayList<>();
    double first = 0;
    while (chosen.size() < most) {
      double highest = 0;
      Candidate best = null;
      for (Candidate each : left) {
        double worth = 0;
        for (int concept : each.concepts()) {
          worth += open[concept];
        }
        double length = Math.sqrt(each.concepts().length + 1.0);
        double gain = worth / length * each.reading().strength() * each.ease();
        gain *= .5 + each.said().weight();
        gain *= .5 + .5 * turn(each.said().group(), size, sentences);
        gain /= Math.pow(2, cited.getOrDefault(each.voice(), 0));
        if (gain > highest + 1e-12) {
          highest = gain;
          best = each;
        }
      }
      if (best == null || highest < stop * first) {
        return chosen;
      }
      left.remove(best);
      if (best.isConfirmed()) {
        first = Math.max(first, highest);
        chosen.add(best);
        cited.merge(best.voice(), 1, Integer::sum);
        sentences.merge(best.said().group(), 1, Integer::sum);
        for (int concept : best.concepts()) {
          open[concept] = 0;
        }
      }
    }
    return chosen;
  }

  private static double turn(
      int group, Map<Integer, Integer> size, Map<Integer, Integer> sentences) {
    if (size.size() < 2) {
      return 1;
    }
    double highest = 0;
    double own = 0;
    for (int each : size.keySet()) {
      double stands = size.get(each) / (2.0 * sentences.getOrDefault(each, 0) + 1);
      highest = Math.max(highest, stands);
      own = each == group ? stands : own;
    }
    return group == Voice.NO_GROUP ? .5 : own / highest;
  }

  @Test
  void theNextSentenceIsTheOneThatTheRuleNames() {
    for (int seed = 0; seed < 30; seed++) {
      for (int groups = 0; groups < 4; groups++) {
        Concepts concepts = new Concepts(voices(seed, groups));
        List<Candidate> chosen = new Choice(concepts, .15).from(concepts.candidates(), 8);
        assertEquals(expected(concepts, .15, 8), chosen, "seed " + seed + ", groups " + groups);
        assertTrue(chosen.size() > 1);
      }
    }
  }

  @Test
  void whatWasChosenFromOnePoolCountsForTheBalanceInTheNextButNotForWhatIsSaid() {
    List<Voice> voices =
        List.of(
            voice("a", "en", "", "We should repair the bus near the bridge.", .5, 0),
            voice("b", "en", "", "We should repair the bus near the bridge.", .5, 0),
            voice("c", "en", "", "We should paint the bus near the bridge.", .5, 1),
            voice("d", "en", "", "We should paint the bus near the bridge.", .5, 1));
    Concepts concepts = new Concepts(voices);
    Choice choice = new Choice(concepts, .15);
    Candidate first = choice.from(concepts.candidates(), 1).getFirst();
    Candidate second = choice.from(concepts.candidates(), 1).getFirst();
    assertTrue(first.said().group() != second.said().group(), "the other group has its turn");
  }
}
