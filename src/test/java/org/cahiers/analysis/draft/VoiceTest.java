package org.cahiers.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceTest {

  private static final Contribution TEXT = Contribution.of("c", "en", "", "Trees grow.");

  @Test
  void theLimitsThemselvesAreAllowed() {
    assertEquals(0, new Voice(TEXT, 1, 0, Voice.NO_GROUP, 1).weight());
    assertEquals(0, new Voice(TEXT, 2, 1, 0, 500).group());
  }

  @ParameterizedTest
  @CsvSource({"0,.5,0,1", "1,-.1,0,1", "1,1.1,0,1", "1,NaN,0,1", "1,.5,-2,1", "1,.5,0,0"})
  void whatLiesBeyondThemIsRefused(int revision, double weight, int group, int voices) {
    assertThrows(
        IllegalArgumentException.class, () -> new Voice(TEXT, revision, weight, group, voices));
  }
}
