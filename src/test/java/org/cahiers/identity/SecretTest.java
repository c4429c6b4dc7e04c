package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void aSecretHas256BitsAndFitsIntoAnAddressOrACookie() {
    Secret secret = Secret.random();
    assertEquals(32, Base64.getUrlDecoder().decode(secret.text()).length);
    assertTrue(secret.text().matches("[A-Za-z0-9_-]{43}"), secret.text());
  }

  @Test
  void twoSecretsDiffer() {
    assertNotEquals(Secret.random(), Secret.random());
  }

  @Test
  void theHashIsSha256InHexadecimal() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        new Secret("abc").hash());
  }

  @Test
  void aSecretDoesNotTellItselfToALog() {
    Secret secret = Secret.random();
    assertFalse(("" + secret).contains(secret.text()));
  }
}
