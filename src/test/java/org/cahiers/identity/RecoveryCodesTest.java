package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes to print. */
class RecoveryCodesTest {

  @Test
  void tenDifferentOnesThatReadLikeNothingElse() {
    List<String> codes = RecoveryCodes.random();
    assertEquals(RecoveryCodes.COUNT, new HashSet<>(codes).size());
    for (String code : codes)
      assertTrue(code.matches("[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}"), code);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"ab0d1-23456, ab0d123456", "' AB0D1 23456 ', ab0d123456", "aboDl—23456, ab0d123456"})
  void whatIsTypedInAnotherWayIsTheSameCode(String typed, String plain) {
    assertEquals(plain, RecoveryCodes.plain(typed));
  }

  @Test
  void theCodesOfAPersonShareTheirSaltAndNothingElse() {
    Passwords passwords = new Passwords();
    String first = passwords.hash("ab0d123456", RecoveryCodes.ROUNDS);
    assertEquals(first, passwords.hashAs("ab0d123456", first));
    String other = passwords.hashAs("ab0d123457", first);
    assertNotEquals(first, other);
    assertEquals(first.split("\\$")[2], other.split("\\$")[2]);
  }
}
