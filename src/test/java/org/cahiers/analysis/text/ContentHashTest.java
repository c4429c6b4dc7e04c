package org.cahiers.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void itIsTheStartOfTheKnownDigest() {
    assertEquals(0xba7816bf8f01cfeaL, ContentHash.of("abc"));
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ContentHash.hex("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** The first number of SplitMix64 from the seed 0 (Steele, Lea and Flood 2014). */
  @Test
  void mixingIsThatOfSplitMix() {
    assertEquals(0xE220A8397B1DCDAFL, ContentHash.mix(0x9E3779B97F4A7C15L));
  }

  @Test
  void quickHashesDiffer() {
    assertNotEquals(ContentHash.quick("ab"), ContentHash.quick("ba"));
  }

  @Test
  void aContributionRefusesNonsense() {
    assertThrows(
        IllegalArgumentException.class, () -> new Contribution("1", "fr", "", "", -1, null));
    assertEquals("Titre\n\ntexte", Contribution.of("1", "FR", " Titre ", "texte").whole());
  }
}
