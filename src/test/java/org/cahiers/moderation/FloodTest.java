package org.cahiers.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FloodTest {

  @Test
  void spacesAccentsCaseAndPunctuationMakeNoNewText() {
    assertEquals(
        Flood.essence("Des trains, toutes les heures !"),
        Flood.essence("DES TRAINS –\u00a0toutes  les  heures…"));
    assertEquals(Flood.essence("déjà"), Flood.essence("de\u0301ja\u0300"));
  }

  @Test
  void anotherWordMakesAnotherText() {
    assertNotEquals(Flood.essence("un train par heure"), Flood.essence("deux trains par heure"));
  }

  @Property
  void theEssenceOfAnEssenceIsItself(@ForAll @StringLength(max = 200) String text) {
    String essence = Flood.essence(text);
    assertEquals(essence, Flood.essence(essence));
  }
}
