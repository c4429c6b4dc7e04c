package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest(name = "«{0}» is kept as «{1}»")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          Zoé,Zoé
            Marguerite   B. ,Marguerite B.
          Jean-Luc d’Arc,Jean-Luc d’Arc
          李小龍,李小龍
          """)
  void aPseudonymIsTidiedUp(String wanted, String kept) {
    assertEquals(Optional.of(kept), Pseudonyms.fit(wanted));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "Modératrice",
        "administrator 2",
        "Porte-parole",
        "anonyme-12",
        "a@b.example",
        "<b>gras</b>",
        "\u202Eevil",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aPseudonymThatDeceivesOrBreaksAPageIsUnfit(String wanted) {
    assertEquals(Optional.empty(), Pseudonyms.fit(wanted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe@ville.example", "prénom.nom@exemple.example", "a+b@c.example"})
  void anAddressIsAccepted(String email) {
    assertTrue(Emails.acceptable(email));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zoe",
        "@ville.example",
        "zoe@",
        "a@b@c",
        "a b@c.example",
        "a@b.example,c@d.example",
        "a\n@b.example"
      })
  void whatCannotBeAnAddressIsRefused(String email) {
    assertFalse(Emails.acceptable(email));
  }

  @Test
  void oneAddressIsTheSameHoweverItIsWritten() {
    assertEquals(Emails.normal("zoe@ville.example"), Emails.normal(" Zoe@Ville.EXAMPLE "));
  }
}
