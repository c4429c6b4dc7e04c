package org.cahiers.search;

import static org.cahiers.search.Sample.ask;
import static org.cahiers.search.Sample.ids;
import static org.cahiers.search.Sample.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.search.SearchAnswer.FacetValue;
import org.cahiers.search.SearchAnswer.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

  @TempDir Path directory;
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = Sample.index(directory);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @ParameterizedTest(name = "{0}: “{1}” finds {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the word itself               | train                    | 1 3
          another form of the word      | les trains régionales    | 1
          without accents               | ecole                    | 6
          with accents nobody wrote     | trâin                    | 1 3
          behind an elision             | eau                      | 1
          with its elision              | l’eau                    | 1
          in capitals                   | VÉLOS                    | 2
          a number                      | 2030                     | 4
          in English, another form      | school meal              | 5
          only what holds every word    | arbres école             | 6
          in either language            | region                   | 1 3 5
          nothing like it               | astronomie               |
          only signs                    | ?!                       |
          a phrase as it stands         | "pistes cyclables"       | 2
          a phrase in guillemets        | « route de la gare »     | 2
          not the words of it apart     | "cyclables pistes"       |
          a phrase and a word           | "la vallée" soir         | 1
          """)
  void findsWhatWasMeant(String what, String typed, String expected) throws IOException {
    List<Long> wanted = new ArrayList<>();
    if (expected != null) for (String id : expected.split(" ")) wanted.add(Long.valueOf(id));
    SearchAnswer answer = ask(index, question(typed));
    assertEquals(wanted, ids(answer));
    assertEquals(wanted.size(), answer.total());
    assertFalse(answer.typos(), "found as typed");
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "tarin, 1 3", // two letters swapped
    "cyclabes, 2", // one missing
    "ecoole, 6", // one too many
    "vegetaqles, 5", // one wrong
    "streeets, 4"
  })
  void oneTypingErrorIsForgiven(String typed, String expected) throws IOException {
    SearchAnswer answer = ask(index, question(typed));
    assertEquals(
        expected, ids(answer).stream().map(Object::toString).collect(Collectors.joining(" ")));
    assertTrue(answer.typos());
  }

  @Test
  void marksExactlyTheWordThatWasMet() throws IOException {
    Hit hit = ask(index, question("eau manque")).hits().getFirst();
    assertEquals(
        "L&#39;été, l&#39;<mark>eau</mark> <mark>manque</mark>. …", hit.passages().html().strip());
    assertEquals("Un train par heure", hit.title().text());
  }

  @Test
  void marksAWordWithATypingErrorInTheQuestion() throws IOException {
    Hit hit = ask(index, question("cyclabes")).hits().getFirst();
    assertTrue(hit.title().html().contains("<mark>cyclables</mark>"), hit.title().html());
  }

  @Test
  void marksAPhraseAndNotItsWordsElsewhere() throws IOException {
    Hit hit = ask(index, question("\"les pistes cyclables\"")).hits().getFirst();
    assertEquals("Des pistes cyclables sûres", hit.title().html());
    String marked = hit.passages().html().replace("</mark> <mark>", " ");
    assertTrue(marked.contains("<mark>Les pistes cyclables</mark> sauvent"), marked);
  }

  @Test
  void whatIsMarkedIsEscaped() throws IOException {
    Hit hit = ask(index, question("trees noise thousand")).hits().getFirst();
    String html = hit.passages().html();
    assertTrue(html.contains("streets &amp; lower"), html);
    assertTrue(html.contains("&lt;b&gt;two <mark>thousand</mark>&lt;/b&gt;"), html);
  }

  @Test
  void theTitleWeighsMoreThanTheText() throws IOException {
    assertEquals(1, ask(index, question("train")).hits().getFirst().id());
  }

  @Test
  void facetsCountWhatIsFoundWhateverIsChosenOfThem() throws IOException {
    SearchAnswer all = ask(index, question("arbres trees"));
    assertEquals(0, all.total(), "no text has both words");
    SearchAnswer region = ask(index, question("region"));
    assertEquals(Map.of("7", 2L, "8", 1L), counts(region.debates()));
    assertEquals(Map.of("fr", 2L, "en", 1L), counts(region.languages()));
    assertEquals(Map.of("contribution", 2L, "reply", 1L), counts(region.kinds()));
    SearchAnswer french = ask(index, new SearchQuestion("region", null, "fr", null, false, 1));
    assertEquals(List.of(1L, 3L), ids(french));
    assertEquals(
        Map.of("fr", 2L, "en", 1L), counts(french.languages()), "the others stay to choose");
    assertEquals(Map.of("7", 2L), counts(french.debates()));
    SearchAnswer replies = ask(index, new SearchQuestion("region", 7L, null, "reply", false, 1));
    assertEquals(List.of(3L), ids(replies));
  }

  @Test
  void newestFirstGoesByDate() throws IOException {
    SearchAnswer answer = ask(index, new SearchQuestion("region", null, null, null, true, 1));
    assertEquals(List.of(5L, 3L, 1L), answer.hits().stream().map(Hit::id).toList());
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrRepeats() throws IOException {
    List<SearchDocument> many = new ArrayList<>();
    for (int i = 100; i < 150; i++)
      many.add(Sample.text(i, "contribution", 9, "fr", "Idée", "Une fontaine numéro " + i));
    index.add("contribution", many);
    index.show();
    List<Long> read = new ArrayList<>();
    for (int page = 1; page <= 4; page++)
      ask(index, new SearchQuestion("fontaine", null, null, null, false, page))
          .hits()
          .forEach(hit -> read.add(hit.id()));
    assertEquals(many.stream().map(SearchDocument::id).toList(), read.stream().sorted().toList());
  }

  @Test
  void veryMuchIsFoundButNotCountedToTheEnd() throws IOException {
    List<SearchDocument> many = new ArrayList<>();
    for (int i = 100; i < 400; i++)
      many.add(Sample.text(i, "contribution", 9, "fr", "Idée", "Une fontaine numéro " + i));
    index.add("contribution", many);
    index.show();
    SearchAnswer counted = ask(index, question("fontaine"), 300);
    assertTrue(counted.exact());
    assertEquals(300, counted.total());
    for (boolean newest : List.of(false, true)) {
      var asked = new SearchQuestion("fontaine", 9L, null, null, newest, 2);
      SearchAnswer answer = ask(index, asked, 50);
      assertFalse(answer.exact());
      assertEquals(50, answer.total());
      assertEquals(20, answer.hits().size());
      assertEquals(new FacetValue("9", null), answer.debates().getFirst());
      assertEquals(3, answer.debates().size(), "all there are");
    }
  }

  @Test
  void aLongQuestionOfManyWordsIsAnsweredWithoutAnyOneOfThem() throws IOException {
    String typed = "planter des arbres devant chaque école pour rafraîchir";
    assertEquals(List.of(6L), ids(ask(index, question(typed))));
    String huge = "arbres ".repeat(5_000) + "*:* AND (title:[a TO z] ~9 \"";
    ask(index, question(huge));
  }

  private static Map<String, Long> counts(List<FacetValue> values) {
    return values.stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
  }
}
