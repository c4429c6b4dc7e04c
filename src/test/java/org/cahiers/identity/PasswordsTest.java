package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

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
    assertFalse(Passwords.acceptable("123456789"));
    assertTrue(Passwords.acceptable("1234567890"));
    assertTrue(Passwords.acceptable("x".repeat(200)));
    assertFalse(Passwords.acceptable("x".repeat(201)));
  }
}
