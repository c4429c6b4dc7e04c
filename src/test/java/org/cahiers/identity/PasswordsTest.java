package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void theRightPasswordMatchesAndAnotherDoesNot() {
    String stored = passwords.hash("une phrase à retenir");
    assertTrue(passwords.matches("une phrase à retenir", stored));
    assertFalse(passwords.matches("une phrase a retenir", stored));
  }

  @Test
  void theSamePasswordIsStoredDifferentlyForEachPerson() {
    assertNotEquals(passwords.hash("correct horse"), passwords.hash("correct horse"));
  }

  @Test
  void nobodyHasNoPasswordNotEvenAnEmptyOne() {
    assertFalse(passwords.matches("", null));
    assertFalse(passwords.matches("correct horse", null));
  }

  @Test
  void aHashSaysHowItWasMade() {
    String[] parts = passwords.hash("correct horse").split("\\$");
    assertEquals("pbkdf2-sha512", parts[0]);
    assertTrue(Integer.parseInt(parts[1]) >= 210_000, parts[1]);
    assertEquals(4, parts.length);
  }

  @Test
  void aHashOfFewerRoundsIsToBeRenewed() {
    String now = passwords.hash("password");
    assertFalse(passwords.outdated(now));
    assertTrue(passwords.outdated("pbkdf2-sha512$1000$c2FsdA$aGFzaA"));
  }

  @Test
  void aPasswordHasTenCharactersOrMoreButNotWithoutEnd() {
    assertFalse(Passwords.acceptable("hjw7-qfx9"));
    assertTrue(Passwords.acceptable("hjw7-qfx9k"));
    assertTrue(Passwords.acceptable("une phrase à retenir"));
    assertTrue(Passwords.acceptable("une phrase à retenir ".repeat(9)));
    assertFalse(Passwords.acceptable("une phrase à retenir ".repeat(10)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "password123",
        "aaaaaaaaaaaa",
        "qwertyuiop",
        "iloveyou1234",
        "abcabcabcabc"
      })
  void whatIsTriedFirstIsRefused(String password) {
    assertFalse(Passwords.acceptable(password));
  }

  @Test
  void namesOfThePersonAndOfThePlatformDoNotMakeAPassword() {
    assertTrue(Passwords.acceptable("sorrellanterne"));
    assertFalse(
        Passwords.acceptable("sorrellanterne", "sorrel@example.org", "lanterne"),
        "address and pseudonym");
    assertFalse(Passwords.acceptable("cahiers2026"));
  }
}
