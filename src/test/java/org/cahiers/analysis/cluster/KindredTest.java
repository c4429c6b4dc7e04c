package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

/** Made-up texts on two subjects, in Catalan, in Spanish and in German. */
class KindredTest {

  private static final Map<String, String[]> SUBJECTS =
      Map.of(
          "ca0",
              words("bicicleta transport autobús estació circulació carril mobilitat passatgers"),
          "es0",
              words("bicicleta transporte autobús estación circulación carril movilidad pasajeros"),
          "de0", words("Fahrrad Verkehr Straße Bahnhof Haltestelle Fahrgäste Weg Zug"),
          "ca1", words("biblioteca cultura teatre concerts museus espectacles festival artistes"),
          "es1",
              words("biblioteca cultura teatro conciertos museos espectáculos festival artistas"),
          "de1", words("Bücherei Bühne Gemälde Sänger Ausstellung Künstler Fest Lesung"));
  private static final Map<String, String[]> SAID_OF_BOTH =
      Map.of(
          "ca", words("carrer plaça feina nens diners aigua"),
          "es", words("calle sitio trabajo niños dinero agua"),
          "de", words("Leute Stadt Geld Kinder Wasser Arbeit"));
  private static final ClusterParameters QUICK =
      ClusterParameters.defaults().with(Setting.STABILITY_RUNS, 0);

  private final Random random = new Random(7);
  private final List<Contribution> contributions = new ArrayList<>();

  @Test
  void aTextOfAnAkinLanguageGoesWhereTheTextsLikeItAre() {
    write("ca", 60);
    write("es", 12);
    Kindred kindred = kindred(QUICK);
    assertEquals(60, kindred.first());
    assertEquals(72, kindred.sampled());
    FlatTopics all = kindred.voted(bySubject(kindred));
    for (int d = 0; d < 72; d++) {
      assertEquals(d < 60 ? "ca" : "es", of(kindred, d).language());
      assertEquals(subject(of(kindred, d)), all.topic()[d], of(kindred, d).text());
      assertTrue(d < 60 || all.strength()[d] > .5 && all.strength()[d] <= 1);
    }
  }

  @Test
  void neighboursAreTextsOfTheMainLanguageAlone() {
    write("ca", 60);
    write("es", 12);
    Kindred kindred = kindred(QUICK);
    for (int[] near : kindred.near()) {
      assertTrue(near.length > 0);
      assertTrue(Arrays.stream(near).allMatch(place -> place < kindred.first()));
    }
  }

  @Test
  void aLanguageOfAnotherKindKeepsItsOwnTopics() {
    write("ca", 60);
    write("de", 20);
    Kindred kindred = kindred(QUICK);
    assertEquals(80, kindred.first());
    assertEquals(0, kindred.near().length);
  }

  @Test
  void oneLanguageStaysAsItIs() {
    write("es", 10);
    Kindred kindred = kindred(QUICK);
    assertEquals(10, kindred.first());
    assertArrayEquals(Partitions.range(10), kindred.texts().place());
  }

  @Test
  void nobodyWritesNothing() {
    Kindred kindred = kindred(QUICK);
    assertEquals(0, kindred.sampled());
  }

  @Test
  void aTextWithoutNeighboursIsNotSureAtAll() {
    Kindred kindred = new Kindred(texts(), 1, new int[1][0], new float[1][0]);
    FlatTopics all = kindred.voted(new FlatTopics(new int[1], new double[] {1}));
    assertArrayEquals(new double[] {1, 0}, all.strength());
  }

  @Test
  void votesCountBySquaredCosine() {
    Kindred kindred =
        new Kindred(texts(), 3, new int[][] {{0, 1, 2}}, new float[][] {{.2f, .2f, .4f}});
    FlatTopics all = kindred.voted(new FlatTopics(new int[] {0, 0, 1}, new double[] {1, 1, 1}));
    assertEquals(1, all.topic()[3]);
    assertEquals(.16 / (.16 + .08), all.strength()[3], 1e-6);
  }

  @Test
  void aWholeAnalysisHasSubjectsForTopicsAndNotLanguages() {
    write("ca", 80);
    write("es", 16);
    assertSubjects(QUICK.withTopics(2));
  }

  @Test
  void thoseBeyondTheSampleFollow() {
    write("ca", 5_000);
    write("es", 700);
    assertSubjects(QUICK.withTopics(2).with(Setting.SAMPLE, 5_000));
  }

  private void assertSubjects(ClusterParameters parameters) {
    ClusterResult result = Clustering.run(contributions, parameters, Edits.none(), Progress.NONE);
    Map<String, Integer> met = new HashMap<>();
    for (Placement placement : result.placements()) {
      String subject = placement.id().substring(0, 1);
      met.merge(subject + placement.topic(), 1, Integer::sum);
    }
    assertEquals(2, met.size(), met.toString());
  }

  private Kindred kindred(ClusterParameters parameters) {
    return Kindred.of(texts(), parameters, Workers.single());
  }

  private Texts texts() {
    return Corpus.of(contributions, Workers.single())
        .distinct(Partitions.range(contributions.size()));
  }

  private static Contribution of(Kindred kindred, int d) {
    Texts texts = kindred.texts();
    return texts.corpus().contributions().get(texts.place()[d]);
  }

  private static FlatTopics bySubject(Kindred kindred) {
    int[] topic = new int[kindred.first()];
    double[] strength = new double[topic.length];
    for (int d = 0; d < topic.length; d++) {
      topic[d] = subject(of(kindred, d));
      strength[d] = 1;
    }
    return new FlatTopics(topic, strength);
  }

  private static int subject(Contribution contribution) {
    return contribution.id().charAt(0) - '0';
  }

  /** Ids begin with the number of the subject. */
  private void write(String language, int texts) {
    for (int i = 0; i < texts; i++) {
      int subject = i % 2;
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 5; word++) {
        text.append(any(SUBJECTS.get(language + subject))).append(' ');
      }
      for (int word = 0; word < 2; word++) {
        text.append(any(SAID_OF_BOTH.get(language))).append(' ');
      }
      contributions.add(
          Contribution.of(subject + language + i, language, "", text.append(i).toString()));
    }
  }

  private String any(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private static String[] words(String line) {
    return line.split(" ");
  }
}
