package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept encrypted, and what becomes of it when keys change. */
class SealTest {

  private static final byte[] SECRET = new byte[Totp.SECRET_BYTES];
  private static final byte[] FORMER = Seal.derived(new byte[32], "former");
  private static final byte[] PRESENT = Seal.derived(new byte[32], "present");
  private static final AccountId ADA = new AccountId(1);
  private static final AccountId BASIL = new AccountId(2);

  private final Seal before = new Seal(() -> List.of(FORMER));
  private final Seal between = new Seal(() -> List.of(PRESENT, FORMER));
  private final Seal after = new Seal(() -> List.of(PRESENT));

  @Test
  void whatIsSealedOpensForItsAccountAlone() {
    byte[] sealed = before.close(SECRET, ADA);
    assertArrayEquals(SECRET, before.open(sealed, ADA).orElseThrow().secret());
    assertEquals(Optional.empty(), before.open(sealed, BASIL));
  }

  @Test
  void theSameSecretIsSealedDifferentlyEachTimeInTheLengthOfItsColumn() {
    byte[] sealed = before.close(SECRET, ADA);
    assertEquals(48, sealed.length);
    assertFalse(Arrays.equals(sealed, before.close(SECRET, ADA)));
  }

  @Test
  void whatWasSealedWithAFormerKeyOpensAndIsSealedAnew() {
    byte[] old = before.close(SECRET, ADA);
    Seal.Opened opened = between.open(old, ADA).orElseThrow();
    assertTrue(opened.outdated());
    byte[] fresh = between.close(opened.secret(), ADA);
    assertFalse(after.open(fresh, ADA).orElseThrow().outdated());
    assertEquals(Optional.empty(), after.open(old, ADA), "the former key is gone");
  }

  @Test
  void oneChangedBitIsNoticed() {
    byte[] sealed = before.close(SECRET, ADA);
    sealed[20] ^= 1;
    assertEquals(Optional.empty(), before.open(sealed, ADA));
  }

  @Test
  void theKeyDependsOnTheDatabaseAndOnTheEnvironment() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertNotEquals(Arrays.toString(FORMER), Arrays.toString(PRESENT));
    assertNotEquals(Arrays.toString(FORMER), Arrays.toString(Seal.derived(other, "former")));
  }
}
