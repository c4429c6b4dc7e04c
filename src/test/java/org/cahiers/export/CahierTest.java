package org.cahiers.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.junit.jupiter.api.Test;

class CahierTest {

  private final Cahier whole = CahierFixture.cahier(5, "fr", 2, 8);

  @Test
  void aCitationThatLeadsNowhereIsRefused() {
    List<Source> fewer = new ArrayList<>(whole.sources());
    fewer.removeFirst();
    assertThrows(IllegalArgumentException.class, () -> with(fewer));
  }

  @Test
  void aSourceThatNobodyCitesIsRefused() {
    List<Source> more = new ArrayList<>(whole.sources());
    more.add(renamed(more.getFirst()));
    assertThrows(IllegalArgumentException.class, () -> with(more));
  }

  @Test
  void aVerbatimSentenceIsItsSourceToTheCharacter() {
    List<Source> changed =
        whole.sources().stream()
            .map(
                source ->
                    new Source(
                        source.id(),
                        source.revision(),
                        source.title(),
                        source.text().replace('e', 'é'),
                        source.language(),
                        source.author(),
                        source.origin(),
                        source.place(),
                        source.writtenAt(),
                        source.address(),
                        source.score(),
                        source.scores()))
            .toList();
    assertThrows(IllegalArgumentException.class, () -> with(changed));
  }

  @Test
  void aSentenceOfSomebodySaysWhose() {
    assertThrows(IllegalArgumentException.class, () -> new Sentence("oui", List.of(), true));
  }

  @Test
  void fewerThanFivePeopleAreNotTold() {
    assertThrows(IllegalArgumentException.class, () -> new Diversity(4, 1, 4, 0, .5));
  }

  @Test
  void aTextSurvivesItsJsonAndKeepsItsHash() {
    ProposalText text = whole.proposals().findFirst().orElseThrow().text();
    ProposalText again = ProposalJson.read(ProposalJson.write(text));
    assertEquals(text, again);
    assertEquals(ProposalJson.hash(text), ProposalJson.hash(again));
  }

  @Test
  void theCanonicalFormHasNoBlanksAndKeysInOrder() {
    var text =
        new ProposalText(
            "é\"\n",
            "fr",
            List.of(
                new Block(
                    Block.Kind.FINDING,
                    List.of(
                        new Sentence(
                            "a", List.of(new Citation("7", 1, Field.TEXT, 0, 1)), true)))));
    assertEquals(
        "{\"blocks\":[{\"kind\":\"finding\",\"sentences\":[{\"citations\":[{\"contribution\":\"7\",\"end\":1,\"field\":\"text\",\"revision\":1,\"start\":0}],\"text\":\"a\",\"verbatim\":true}]}],\"language\":\"fr\",\"title\":\"é\\\"\\n"
            + "\",\"title_citations\":[]}",
        ProposalJson.write(text));
  }

  private Cahier with(List<Source> sources) {
    return new Cahier(
        whole.language(), whole.cover(), whole.method(), whole.debates(), sources, whole.receipt());
  }

  private static Source renamed(Source source) {
    return new Source(
        "999",
        1,
        source.title(),
        source.text(),
        source.language(),
        "",
        source.origin(),
        "",
        null,
        "",
        0,
        0);
  }
}
