package org.cahiers.synthesis.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.text.Sentences;
import org.cahiers.export.Sentence;

/**
 * The law of provenance: through any sequence of edits, suggestions, settlements, splits, joins,
 * moves, citations and removals every citation points to exact characters of a stored revision,
 * what is called verbatim is, and a merge loses no source.
 */
class ProvenanceLawTest {

  private static final String[] WORDS =
      ("gare train vélo école cantine loyer hôpital médecin retraite impôt forêt rivière usine"
              + " ferme marché place café le la de et pour dans avec plus moins il faut rouvrir"
              + " interdire créer protéger financer élus jeunes anciens")
          .split(" ");

  @Property(tries = 250)
  void holdsThroughAnySequenceOfActs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int acts) {
    World world = new World(new Random(seed));
    for (int i = 0; i < acts; i++) {
      world.act();
      world.check();
    }
  }

  /** Contributions that never change, paragraphs that do. */
  private static final class World {
    private final Random random;
    private final TreeMap<String, String> contributions = new TreeMap<>();
    private final List<List<Sentence>> paragraphs = new ArrayList<>();

    World(Random random) {
      this.random = random;
      for (int i = 1; i <= 8; i++) contributions.put(Integer.toString(i), text());
      for (int i = 0; i < 3; i++) paragraphs.add(List.of(quoted(), quoted(), quoted()));
    }

    void act() {
      int at = random.nextInt(paragraphs.size());
      switch (random.nextInt(10)) {
        case 0, 1 -> paragraphs.set(at, edited(paragraphs.get(at)));
        case 2 -> twoPens(at);
        case 3 -> merge(at);
        case 4 -> split(at);
        case 5 -> join(at);
        case 6 -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(at));
        case 7 -> cite(at);
        case 8 -> release(at);
        default -> remove();
      }
    }

    void check() {
      for (List<Sentence> paragraph : paragraphs)
        for (Sentence sentence : paragraph) {
          for (Citation citation : sentence.citations())
            assertTrue(citation.end() <= contributions.get(citation.contribution()).length());
          if (sentence.verbatim())
            assertEquals(passage(sentence.citations().getFirst()), sentence.text());
        }
    }

    private void twoPens(int at) {
      List<Sentence> base = paragraphs.get(at);
      List<Sentence> mine = edited(base);
      List<Sentence> theirs = edited(base);
      Optional<List<Sentence>> both = ThreeWay.merge(base, mine, theirs);
      both.ifPresent(
          text -> {
            for (Sentence sentence : text)
              assertTrue(
                  Stream.of(base, mine, theirs)
                      .flatMap(List::stream)
                      .anyMatch(s -> s.text().equals(sentence.text())));
            Stream.of(mine, theirs)
                .flatMap(List::stream)
                .filter(sentence -> base.stream().noneMatch(b -> b.text().equals(sentence.text())))
                .forEach(
                    fresh ->
                        assertTrue(text.stream().anyMatch(s -> s.text().equals(fresh.text()))));
            paragraphs.set(at, text);
          });
    }

    private void merge(int at) {
      List<Sentence> current = paragraphs.get(at);
      List<List<Sentence>> suggestions = List.of(edited(current), edited(current));
      String text = Lines.of(edited(suggestions.getFirst()));
      if (text.isBlank()) return;
      List<Sentence> merged = Merging.unite(current, suggestions, text, "fr");
      Set<Citation> kept = citations(List.of(merged));
      assertTrue(kept.containsAll(citations(List.of(current))));
      assertTrue(kept.containsAll(citations(suggestions)));
      paragraphs.set(at, merged);
    }

    private void split(int at) {
      List<Sentence> whole = paragraphs.get(at);
      if (whole.size() < 2) return;
      int cut = 1 + random.nextInt(whole.size() - 1);
      paragraphs.set(at, whole.subList(0, cut));
      paragraphs.add(at + 1, whole.subList(cut, whole.size()));
    }

    private void join(int at) {
      if (at + 1 == paragraphs.size()) return;
      List<Sentence> joined = new ArrayList<>(paragraphs.get(at));
      joined.addAll(paragraphs.remove(at + 1));
      paragraphs.set(at, joined);
    }

    private void cite(int at) {
      Citation citation = citation();
      List<Sentence> text = paragraphs.get(at);
      paragraphs.set(
          at,
          text.isEmpty() || random.nextBoolean()
              ? Citing.quote(text, citation, passage(citation))
              : Citing.support(text, random.nextInt(text.size()), citation));
    }

    private void release(int at) {
      List<Sentence> text = paragraphs.get(at);
      if (text.isEmpty()) return;
      int sentence = random.nextInt(text.size());
      if (text.get(sentence).citations().isEmpty()) return;
      Citation first = text.get(sentence).citations().getFirst();
      paragraphs.set(at, Citing.release(text, sentence, first));
    }

    private void remove() {
      String gone = Integer.toString(1 + random.nextInt(8));
      paragraphs.replaceAll(text -> Removal.without(text, gone, this::passage));
      assertFalse(paragraphs.stream().anyMatch(text -> Removal.concerns(text, gone)));
    }

    /** The text after somebody dropped, swapped, joined, split, added or retyped lines. */
    private List<Sentence> edited(List<Sentence> text) {
      List<String> lines =
          new ArrayList<>(text.isEmpty() ? List.of(phrase()) : List.of(Lines.of(text).split("\n")));
      int at = random.nextInt(lines.size());
      String[] words = lines.get(at).split(" ");
      int middle = words.length / 2;
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        case 2 -> {
          if (at + 1 < lines.size()) lines.set(at, lines.get(at) + " " + lines.remove(at + 1));
        }
        case 3 -> {
          lines.set(at, String.join(" ", List.of(words).subList(0, middle)));
          lines.add(at + 1, String.join(" ", List.of(words).subList(middle, words.length)));
        }
        case 4 -> lines.add(at, phrase());
        default -> {
          words[random.nextInt(words.length)] = WORDS[random.nextInt(WORDS.length)];
          lines.set(at, String.join(" ", words));
        }
      }
      return Rewriting.of(text, String.join("\n", lines), "fr");
    }

    private String phrase() {
      return random
          .ints(4 + random.nextInt(8), 0, WORDS.length)
          .mapToObj(i -> WORDS[i])
          .collect(Collectors.joining(" ", "", random.nextBoolean() ? "." : ""));
    }

    private String text() {
      return phrase() + ".\n" + phrase() + ". " + phrase() + ".";
    }

    private Sentence quoted() {
      Citation citation = citation();
      return new Sentence(passage(citation), List.of(citation), true);
    }

    private Citation citation() {
      String id = Integer.toString(1 + random.nextInt(8));
      var spans = Sentences.split(contributions.get(id), "fr");
      var span = spans.get(random.nextInt(spans.size()));
      return new Citation(id, 1, Field.TEXT, span.start(), span.end());
    }

    private String passage(Citation citation) {
      return contributions.get(citation.contribution()).substring(citation.start(), citation.end());
    }

    private static Set<Citation> citations(List<List<Sentence>> texts) {
      Set<Citation> all = new HashSet<>();
      texts.forEach(text -> text.forEach(s -> all.addAll(s.citations())));
      return all;
    }
  }
}
