package org.cahiers.front.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fictitious participants: invented pseudonyms, and an opinion on two axes. Most stand in one of
 * three camps, some between.
 */
final class DemoPeople {

  /**
   * @param opinion on the two axes of every debate, about -1 to 1
   * @param diligence share of the contributions they score, 0 to 1
   */
  record Person(String pseudonym, double[] opinion, double diligence) {}

  private static final long SEED = 1789;

  private static final double[][] CAMPS = {{0.95, 0.25}, {-0.9, 0.45}, {0.05, -1.0}};

  /** Shares of the camps, the rest stands anywhere. */
  private static final double[] SHARES = {0.4, 0.3, 0.18};

  private static final double SPREAD = 0.22;

  private static final String[] FIRST = {
    "abeille",
    "acacia",
    "alouette",
    "amandier",
    "aubépine",
    "badger",
    "barley",
    "blackbird",
    "boussole",
    "bramble",
    "bruyère",
    "candle",
    "cerisier",
    "cèdre",
    "clover",
    "colline",
    "corail",
    "crocus",
    "dune",
    "elder",
    "estuaire",
    "fauvette",
    "fern",
    "figuier",
    "forge",
    "galet",
    "genêt",
    "harbour",
    "hazel",
    "heron",
    "ivraie",
    "jasmin",
    "jetty",
    "kestrel",
    "lanterne",
    "lavande",
    "lichen",
    "linden",
    "loutre",
    "marée",
    "meadow",
    "mésange",
    "moulin",
    "noyer",
    "olivier",
    "osier",
    "otter",
    "pebble",
    "pinson",
    "plum",
    "quince",
    "ravine",
    "ruche",
    "sarrasin",
    "sentier",
    "sorrel",
    "source",
    "swift",
    "thistle",
    "tilleul",
    "treille",
    "vanneau",
    "verger",
    "willow",
    "wren",
    "yew"
  };

  private DemoPeople() {}

  /** The same people, in the same order, every time. */
  static List<Person> invent(int number) {
    Random random = new Random(SEED);
    List<Person> people = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      String pseudonym = FIRST[i % FIRST.length] + "-" + (11 + 7 * (i / FIRST.length) + i % 5);
      people.add(
          new Person(
              pseudonym, opinion(random), 0.1 + 0.6 * random.nextDouble() * random.nextDouble()));
    }
    return List.copyOf(people);
  }

  private static double[] opinion(Random random) {
    double draw = random.nextDouble();
    for (int camp = 0; camp < CAMPS.length; camp++) {
      if (draw < SHARES[camp])
        return new double[] {
          CAMPS[camp][0] + SPREAD * random.nextGaussian(),
          CAMPS[camp][1] + SPREAD * random.nextGaussian()
        };
      draw -= SHARES[camp];
    }
    return new double[] {0.6 * random.nextGaussian(), 0.6 * random.nextGaussian()};
  }
}
