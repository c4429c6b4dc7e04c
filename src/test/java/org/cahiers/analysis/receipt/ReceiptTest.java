package org.cahiers.analysis.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cahiers.analysis.receipt.Difference.Kind;
import org.junit.jupiter.api.Test;

class ReceiptTest {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void theFingerprintIsSha256() {
    assertEquals(ABC, Fingerprint.of("abc".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theFingerprintOfFilesIsThatOfTheListWhichSha256sumPrints() {
    String list = ABC + "  a.txt\n" + ABC + "  b.txt\n";
    assertEquals(
        Fingerprint.of(list.getBytes(StandardCharsets.UTF_8)),
        Fingerprint.ofFiles(new TreeMap<>(Map.of("b.txt", ABC, "a.txt", ABC))));
  }

  @Test
  void recordsHaveTheSameFingerprintInAnyOrder() {
    List<String> one = List.of("1", "Plant trees");
    List<String> two = List.of("2", "Plantez des arbres à l’école");
    assertEquals(
        Fingerprint.ofRecords(Stream.of(one, two)), Fingerprint.ofRecords(Stream.of(two, one)));
  }

  @Test
  void theBordersOfFieldsAndRecordsCount() {
    List<List<List<String>>> different =
        List.of(
            List.of(),
            List.of(List.of("ab", "c")),
            List.of(List.of("a", "bc")),
            List.of(List.of("ab", "c"), List.of("ab", "c")),
            List.of(List.of("ab"), List.of("c")),
            List.of(List.of("ab", "c", "")));
    assertEquals(
        different.size(),
        different.stream().map(each -> Fingerprint.ofRecords(each.stream())).distinct().count());
  }

  @Test
  void theSameAnalysisHasNoDifferences() {
    Receipt here = receipt("x", "21", "0.5", 3, "h1");
    assertEquals(List.of(), here.differencesFrom(receipt("x", "21", "0.5", 3, "h1")));
  }

  @Test
  void theNameOfAFileIsNoDifference() {
    Receipt published = receipt("x", "21", "0.5", 3, "h1");
    Receipt renamed =
        new Receipt(
            List.of(new Input("contributions", "other.csv.gz", "packed", "x")),
            published.versions(),
            published.parameters(),
            3,
            published.outputs());
    assertEquals(List.of(), published.differencesFrom(renamed));
  }

  @Test
  void whateverDiffersIsNamed() {
    assertEquals(
        List.of(
            new Difference(Kind.INPUT, "contributions", "x", "y"),
            new Difference(Kind.VERSION, "java", "21", "25"),
            new Difference(Kind.PARAMETER, "beta", "0.5", "0.6"),
            new Difference(Kind.PARAMETER, "seed", "3", "4"),
            new Difference(Kind.OUTPUT, "clusters.csv", "h1", "h2")),
        receipt("x", "21", "0.5", 3, "h1").differencesFrom(receipt("y", "25", "0.6", 4, "h2")));
  }

  @Test
  void whatIsOnOneSideOnlyIsADifference() {
    Receipt full = receipt("x", "21", "0.5", 3, "h1");
    Receipt bare =
        new Receipt(full.inputs(), new TreeMap<>(), full.parameters(), 3, new TreeMap<>());
    assertEquals(
        List.of(
            new Difference(Kind.VERSION, "java", "21", ""),
            new Difference(Kind.OUTPUT, "clusters.csv", "h1", "")),
        full.differencesFrom(bare));
    assertEquals(
        List.of(
            new Difference(Kind.VERSION, "java", "", "21"),
            new Difference(Kind.OUTPUT, "clusters.csv", "", "h1")),
        bare.differencesFrom(full));
  }

  @Test
  void oneHashStandsForAllOutputs() {
    assertNotEquals(
        receipt("x", "21", "0.5", 3, "h1").output(), receipt("x", "21", "0.5", 3, "h2").output());
  }

  private static Receipt receipt(
      String content, String java, String beta, long seed, String output) {
    return new Receipt(
        List.of(new Input("contributions", "in.csv", "bytes", content)),
        new TreeMap<>(Map.of("java", java)),
        new TreeMap<>(Map.of("beta", beta)),
        seed,
        new TreeMap<>(Map.of("clusters.csv", output)));
  }
}
