package org.cahiers.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Block;
import org.cahiers.export.Cahier;
import org.cahiers.export.CahierSchema;
import org.cahiers.export.CoveragePart.Fate;
import org.cahiers.export.Format;
import org.cahiers.export.Progress;
import org.cahiers.export.ProposalJson;
import org.cahiers.export.ProposalPart;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.cahiers.export.Templates;
import org.cahiers.proposal.World.Place;
import org.cahiers.proposal.World.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of provenance and of removal, from the database to the model of a document. */
class CahierLawsIT {

  private static final CahierPlan PLAN =
      new CahierPlan("fr", "Un cahier", "", "", null, "https://example.org", "");

  private static World world;

  @BeforeAll
  static void open() throws SQLException {
    world = new World("cahier_laws");
  }

  @AfterAll
  static void close() throws SQLException {
    world.close();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void throughPublicationsAndRemovalsEveryCitationLeadsToWhatWasWritten(long seed)
      throws IOException {
    Random random = new Random(seed);
    Place place = world.place();
    List<Text> sources = contributions(random, place, 12);
    Set<Long> gone = new HashSet<>();
    List<Long> proposals = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long section = i == 0 ? place.section() : world.section(place.synthesis());
      proposals.add(world.publish(place, section, World.text(random, sources)).value());
    }
    for (int step = 0; step < 8; step++) {
      Text one = sources.get(random.nextInt(sources.size()));
      if (gone.remove(one.number())) world.restore(one.number());
      else if (gone.add(one.number()))
        world.end(one.number(), random.nextBoolean() ? "withdrawn" : "hidden");
      Cahier cahier = new CahierBuilder(world.database).current(proposals, PLAN);
      assertLawful(cahier, sources, gone);
      assertNothingElseIsLost(cahier, proposals, gone);
      assertEquals(List.of(), CahierSchema.published().errors(json(cahier)));
    }
  }

  private static InputStream json(Cahier cahier) throws IOException {
    var out = new ByteArrayOutputStream();
    org.cahiers.export.Cahiers.write(
        cahier, Format.JSON, Templates.ofTheHouse(), out, Progress.NONE);
    return new ByteArrayInputStream(out.toByteArray());
  }

  /** The model refuses what breaks the law; this reads the texts once more by other means. */
  private static void assertLawful(Cahier cahier, List<Text> sources, Set<Long> gone) {
    cahier
        .cited()
        .forEach(
            sentence -> {
              for (Citation citation : sentence.citations()) {
                long number = Long.parseLong(citation.contribution());
                assertFalse(gone.contains(number), "a removed source is cited: " + citation);
                Text source =
                    sources.stream().filter(t -> t.number() == number).findFirst().orElseThrow();
                assertTrue(citation.end() <= source.field(citation.field()).length());
              }
              if (!sentence.verbatim()) return;
              Citation first = sentence.citations().getFirst();
              Text source =
                  sources.stream()
                      .filter(t -> Long.toString(t.number()).equals(first.contribution()))
                      .findFirst()
                      .orElseThrow();
              assertEquals(
                  source.field(first.field()).substring(first.start(), first.end()),
                  sentence.text());
            });
  }

  /**
   * What is left is what was published less what is gone, and the sources are exactly the cited.
   */
  private static void assertNothingElseIsLost(Cahier cahier, List<Long> proposals, Set<Long> gone) {
    List<Edited> published = new VersionRows(world.database).current(proposals);
    for (Edited each : published) {
      ProposalPart part =
          cahier
              .proposals()
              .filter(p -> p.number() == each.proposal().value())
              .findFirst()
              .orElseThrow();
      List<Citation> expected =
          each.text()
              .sentences()
              .flatMap(sentence -> sentence.citations().stream())
              .filter(citation -> !gone.contains(Long.valueOf(citation.contribution())))
              .toList();
      assertEquals(
          expected,
          part.text().sentences().flatMap(sentence -> sentence.citations().stream()).toList());
      assertEquals(
          each.text().sentences().filter(Sentence::isOwnWords).count(),
          part.text().sentences().filter(Sentence::isOwnWords).count(),
          "words of the team");
      assertEquals(each.hash(), ProposalJson.hash(each.text()), "what was published never changes");
    }
    assertEquals(
        cahier
            .proposals()
            .flatMap(part -> part.text().citations())
            .map(Source.Key::of)
            .collect(Collectors.toSet()),
        cahier.sources().stream().map(Source::key).collect(Collectors.toSet()));
  }

  @Test
  void whatLeavesAPublishedVersionIsNotedOnceWithItsDateAndAgainWhenItComesBack() {
    Random random = new Random(77);
    Place place = world.place();
    List<Text> sources = contributions(random, place, 1);
    long contribution = sources.getFirst().number();
    ProposalText text =
        new ProposalText(
            "Titre",
            "fr",
            List.of(
                new Block(
                    Block.Kind.MEASURE,
                    List.of(
                        new Sentence(
                            "Adapté", List.of(World.cite(random, sources.getFirst())), false)))));
    ProposalId proposal = world.publish(place, place.section(), text);
    world.restore(contribution);
    assertEquals(List.of(), whats(proposal), "coming back is no news where nothing left");
    world.end(contribution, "hidden");
    world.restore(contribution);
    world.end(contribution, "withdrawn");
    assertEquals(List.of("hidden", "restored", "withdrawn"), whats(proposal));
    Cahier cahier = new CahierBuilder(world.database).current(List.of(proposal.value()), PLAN);
    assertEquals(0, cahier.proposals().findFirst().orElseThrow().text().sentences().count());
    assertEquals(3, cahier.proposals().findFirst().orElseThrow().errata().size());
  }

  private static List<String> whats(ProposalId proposal) {
    return new ErratumRows(world.database)
        .of(proposal.value(), 1).stream().map(ErratumView::what).toList();
  }

  @Test
  void aProposalKeepsItsNumberAndEveryVersion() {
    Random random = new Random(5);
    Place place = world.place();
    List<Text> sources = contributions(random, place, 4);
    ProposalText first = World.text(random, sources);
    ProposalText second = World.text(random, sources);
    ProposalId one = world.publish(place, place.section(), first);
    ProposalId again = world.publish(place, place.section(), second);
    assertEquals(one, again);
    List<Edited> versions = new VersionRows(world.database).all(one);
    assertEquals(List.of(2, 1), versions.stream().map(Edited::version).toList());
    assertEquals(List.of(second, first), versions.stream().map(Edited::text).toList());
  }

  @Test
  void diversityIsNotToldOfFewerThanFivePeople() {
    Random random = new Random(9);
    for (int people = 3; people <= 6; people++) {
      Place place = world.place();
      List<Text> sources = contributions(random, place, people);
      List<Sentence> sentences =
          sources.stream()
              .map(source -> new Sentence("Adapté", List.of(World.cite(random, source)), false))
              .toList();
      ProposalId proposal =
          world.publish(
              place,
              place.section(),
              new ProposalText("Titre", "fr", List.of(new Block(Block.Kind.MEASURE, sentences))));
      Edited edited = new VersionRows(world.database).current(proposal).orElseThrow();
      Figures figures = new FigureRows(world.database).of(List.of(edited)).get(proposal.value());
      assertEquals(people, figures.support().contributions());
      if (people < 5) assertNull(figures.diversity());
      else assertEquals(people, figures.diversity().people());
    }
  }

  @Test
  void everyContributionOfADebateHasOneFate() {
    Random random = new Random(21);
    Place place = world.place();
    List<Text> sources = contributions(random, place, 9);
    long proposal = world.publish(place, place.section(), World.text(random, sources)).value();
    world.end(sources.get(0).number(), "withdrawn");
    world.end(sources.get(1).number(), "hidden");
    Cahier cahier = new CahierBuilder(world.database).current(List.of(proposal), PLAN);
    var coverage = cahier.debates().getFirst().coverage();
    assertEquals(8, coverage.contributions(), "all but the withdrawn one");
    assertEquals(
        1,
        coverage.shares().stream()
            .filter(share -> share.fate() == Fate.MODERATED)
            .findFirst()
            .orElseThrow()
            .contributions());
    Set<Long> cited = new TreeSet<>();
    cahier.sources().forEach(source -> cited.add(Long.valueOf(source.id())));
    assertEquals(
        cited.size(),
        coverage.shares().stream()
            .filter(share -> share.fate() == Fate.CITED || share.fate() == Fate.ECHOED)
            .mapToInt(share -> share.contributions())
            .sum());
  }

  @Test
  void theReceiptFollowsFromWhatItIsMadeOf() {
    Random random = new Random(33);
    Place place = world.place();
    List<Text> sources = contributions(random, place, 5);
    long proposal = world.publish(place, place.section(), World.text(random, sources)).value();
    CahierBuilder builder = new CahierBuilder(world.database);
    Cahier once = builder.current(List.of(proposal), PLAN);
    assertEquals(
        once, builder.current(List.of(proposal), PLAN), "the same content, the same cahier");
    world.end(Long.parseLong(once.sources().getFirst().id()), "withdrawn");
    assertNotEquals(once.receipt(), builder.current(List.of(proposal), PLAN).receipt());
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithProposalsOrSources() {
    Random random = new Random(55);
    Place small = world.place();
    Place large = world.place();
    long one =
        world
            .publish(small, small.section(), World.text(random, contributions(random, small, 3)))
            .value();
    List<Text> sources = contributions(random, large, 60);
    List<Long> many = new ArrayList<>();
    for (int i = 0; i < 25; i++)
      many.add(
          world
              .publish(large, world.section(large.synthesis()), World.text(random, sources))
              .value());
    assertEquals(statements(List.of(one)), statements(many));
  }

  /** How many statements making a cahier prepares. */
  private static int statements(List<Long> proposals) {
    AtomicInteger prepared = new AtomicInteger();
    Connection counting =
        (Connection)
            Proxy.newProxyInstance(
                CahierLawsIT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("prepareStatement")) prepared.incrementAndGet();
                  return method.invoke(world.database, arguments);
                });
    new CahierBuilder(counting).current(proposals, PLAN);
    return prepared.get();
  }

  @Test
  void aCahierOfNothingIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CahierBuilder(world.database).current(List.of(), PLAN));
  }

  private static List<Text> contributions(Random random, Place place, int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                world.contribution(
                    place,
                    world.person(),
                    "Titre " + World.words(random, 20),
                    World.words(random, 120)))
        .toList();
  }
}
