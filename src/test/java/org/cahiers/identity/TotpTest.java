package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes by time, against the values of the standards. */
class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final long LAST_SECOND = 4_000_000_000L;

  @ParameterizedTest(name = "{0} s after 1970: {1}")
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfRfc6238AppendixB(long seconds, String code) {
    long step = Totp.step(Instant.ofEpochSecond(seconds));
    assertEquals(code, Totp.code(SECRET, step, 8));
    assertEquals(code.substring(2), Totp.code(SECRET, step, Totp.DIGITS));
  }

  @ParameterizedTest(name = "step {0}: {1}")
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void codesOfStepsAreThoseOfRfc4226AppendixD(long step, String code) {
    assertEquals(code, Totp.code(SECRET, step, Totp.DIGITS));
  }

  @ParameterizedTest(name = "{0} is typed {1}")
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void secretsAreTypedAsInRfc4648(String secret, String typed) {
    assertEquals(typed, Totp.typed(secret.getBytes(StandardCharsets.US_ASCII)));
  }

  @Property(tries = 200)
  void aCodeIsTakenHalfAMinuteEarlyOrLateAndNoFurther(
      @ForAll @LongRange(min = 300, max = LAST_SECOND) long seconds) {
    Instant now = Instant.ofEpochSecond(seconds);
    long step = Totp.step(now);
    for (long near = step - 1; near <= step + 1; near++)
      assertEquals(code(near), code(Totp.stepOf(SECRET, code(near), now).orElseThrow()));
    for (long far : new long[] {step - 2, step + 2})
      if (!isNear(code(far), step))
        assertEquals(OptionalLong.empty(), Totp.stepOf(SECRET, code(far), now));
  }

  /** One code in a million is another one's too. */
  private static boolean isNear(String code, long step) {
    for (long near = step - 1; near <= step + 1; near++) if (code(near).equals(code)) return true;
    return false;
  }

  private static String code(long step) {
    return Totp.code(SECRET, step, Totp.DIGITS);
  }
}
